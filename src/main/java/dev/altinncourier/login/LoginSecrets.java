package dev.altinncourier.login;

import dev.altinncourier.journal.LoginId;
import dev.altinncourier.journal.LoginRows;
import dev.altinncourier.journal.StoredLogin;
import dev.altinncourier.journal.StoredLogin.Sealed;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The secrets of logins, on their way into the journal and back; each fits its own row only. */
@Singleton
final class LoginSecrets {

    private final Vault vault;
    private final LoginRows rows;

    LoginSecrets(Vault vault, LoginRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    Sealed seal(LoginId id, LoginSecret secret) throws WrongSetup {
        return vault.seal(secret.text(), place(id));
    }

    /** Empty when the key is gone that it is encrypted with. */
    Optional<LoginSecret> open(StoredLogin login) throws WrongSetup {
        return vault.open(login.secret(), place(login.id())).flatMap(LoginSecret::parse);
    }

    /**
     * Encrypts anew what is encrypted with a former key.
     *
     * @return whether it was
     */
    boolean renew(StoredLogin login, Instant now) throws WrongSetup {
        if (!vault.isOld(login.secret())) {
            return false;
        }
        var secret = open(login);
        return secret.isPresent() && rows.reseal(login, seal(login.id(), secret.get()), now);
    }

    private static String place(LoginId id) {
        return "login\n" + id.environment() + "\n" + id.name();
    }
}
