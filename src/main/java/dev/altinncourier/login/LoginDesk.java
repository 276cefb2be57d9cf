package dev.altinncourier.login;

import dev.altinncourier.login.IdPortenCalls.Post;
import dev.altinncourier.login.IdentityToken.Expected;
import dev.altinncourier.login.LoginFlow.Returned;
import dev.altinncourier.login.TokenAnswer.Granted;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.AuthAnswer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;

/** The steps of a login after the browser has come back: spend the code, check who it is, keep it; and its end. */
@Singleton
public final class LoginDesk {

    private final IdPortenCalls calls;
    private final NewLogins logins;
    private final PublicAddress address;
    private final Clock clock;

    LoginDesk(IdPortenCalls calls, NewLogins logins, PublicAddress address, Clock clock) {
        this.calls = calls;
        this.logins = logins;
        this.address = address;
        this.clock = clock;
    }

    /** The call that spends the code. */
    public Post spend(LoginSettings login, IdPortenMetadata idPorten, Returned returned) throws WrongSetup {
        return calls.code(login.client(), idPorten, returned.proofs(address.callback(login.name())));
    }

    /** What the code was good for. */
    public Granted granted(AuthAnswer answer) throws LoginRefused, SubmissionFailure {
        if (TokenAnswer.read(answer, clock.instant()) instanceof Granted granted && granted.identity() != null) {
            return granted;
        }
        throw new LoginRefused(new Text(
                "ID-porten godtok ikke svaret fra nettleseren. Begynn på nytt.",
                "ID-porten did not accept what the browser came back with. Begin anew."));
    }

    /** The id of the key that says who it is. */
    public String keyId(Granted granted) throws LoginRefused {
        return IdentityToken.keyId(String.valueOf(granted.identity()));
    }

    /** Checks who it is, and keeps the login. */
    public void keep(LoginSettings login, Granted granted, Proof proof) throws LoginRefused, WrongSetup {
        var expected = new Expected(
                proof.issuer(), login.client().id(), proof.returned().nonce(), login.acr());
        var person = IdentityToken.check(String.valueOf(granted.identity()), proof.keys(), expected, clock.instant());
        logins.keep(login, granted, person);
    }

    /**
     * What the identity is checked with.
     *
     * @param issuer as ID-porten calls itself
     * @param keys it signs with
     * @param returned with the nonce
     */
    public record Proof(String issuer, List<JsonWebKey> keys, Returned returned) {}

    /** Forgets a login, and answers its refresh token. */
    public Optional<String> forget(LoginSettings login) throws WrongSetup {
        return logins.forget(login);
    }

    /** The call that gives a refresh token back. */
    public Post revoke(LoginSettings login, IdPortenMetadata idPorten, String refreshToken) throws WrongSetup {
        return calls.revoke(login.client(), idPorten, refreshToken);
    }
}
