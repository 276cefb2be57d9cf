package dev.altinncourier.login;

import dev.altinncourier.journal.LoginRows;
import dev.altinncourier.journal.StoredLogin;
import dev.altinncourier.journal.StoredLogin.Terms;
import dev.altinncourier.journal.StoredLogin.Times;
import dev.altinncourier.journal.WaitingForLogin;
import dev.altinncourier.login.IdentityToken.Person;
import dev.altinncourier.login.TokenAnswer.Granted;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what somebody's login gave, lets go what waited for it, and forgets it when somebody wants that. */
@Singleton
final class NewLogins {

    private final LoginRows rows;
    private final LoginSecrets secrets;
    private final WaitingForLogin waiting;
    private final AccessTokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewLogins(LoginRows rows, LoginSecrets secrets, WaitingForLogin waiting, AccessTokens tokens, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.waiting = waiting;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws LoginRefused when the name is somebody else's, or when there is nothing to go on with */
    void keep(LoginSettings login, Granted granted, Person person) throws LoginRefused, WrongSetup {
        var refreshToken = granted.refreshToken();
        if (refreshToken == null) {
            throw noRefreshToken();
        }
        var before = rows.find(login.id()).orElse(null);
        var secret = secret(before, refreshToken, person);
        var now = clock.instant();
        var idle = Optional.ofNullable(granted.idle()).orElse(login.lives().idle());
        var stored = new StoredLogin(
                login.id(),
                secrets.seal(login.id(), secret),
                new Terms(secret.fingerprint(person.pid()), person.acr(), String.join(" ", login.scopes())),
                new Times(now, now.plus(login.lives().authorization()), now, now.plus(idle)),
                null);
        rows.save(stored);
        tokens.keep(PersonLogins.key(stored), granted.access());
        int goOn = waiting.letGo(login.name(), now);
        Log.infof(
                "somebody has logged in as %s, until %s at the latest; %d submissions go on",
                login.name(), stored.times().endsAt(), goOn);
    }

    private static LoginRefused noRefreshToken() {
        return new LoginRefused(new Text(
                "ID-porten ga ikke refresh token. Klienten hos Digdir må ha grant type refresh_token.",
                "ID-porten gave no refresh token. The client at Digdir must have the grant type refresh_token."));
    }

    private LoginSecret secret(@Nullable StoredLogin before, String refreshToken, Person person)
            throws LoginRefused, WrongSetup {
        if (before == null) {
            return LoginSecret.beginning(refreshToken, random);
        }
        var known = secrets.open(before);
        if (known.isEmpty()) {
            throw new LoginRefused(new Text(
                    "Nøkkelen som den forrige innloggingen er kryptert med, finnes ikke lenger. Avslutt den først.",
                    "The key that the former login is encrypted with is not there any more. End it first."));
        }
        if (!known.get().fingerprint(person.pid()).equals(before.terms().person())) {
            Log.warnf("another person tried to log in as %s", before.id().name());
            throw new LoginRefused(new Text(
                    "Dette navnet tilhører en annen person. Avslutt den innloggingen først, hvis det er meningen å overta.",
                    "This name belongs to another person. End that login first, if it is meant to be taken over."));
        }
        return known.get().with(refreshToken);
    }

    /**
     * Forgets a login.
     *
     * @return the refresh token, to be given back; empty when there is none to give
     */
    Optional<String> forget(LoginSettings login) throws WrongSetup {
        var known = rows.find(login.id());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        rows.delete(login.id());
        Log.infof("the login %s has been ended", login.name());
        return secrets.open(known.get()).flatMap(secret -> Optional.ofNullable(secret.refreshToken()));
    }
}
