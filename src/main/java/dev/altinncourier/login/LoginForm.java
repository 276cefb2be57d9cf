package dev.altinncourier.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Singleton;
import java.security.MessageDigest;

/** Marks the forms of courier's pages, so that a form that comes back is known to be one, on any node. */
@Singleton
public final class LoginForm {

    private final Vault vault;

    LoginForm(Vault vault) {
        this.vault = vault;
    }

    /** The mark for a form of this login, in this browser. */
    public String mark(String login, String browser) throws WrongSetup {
        return vault.mark("form\n" + login + "\n" + browser);
    }

    public boolean isMarked(String login, String browser, String mark) throws WrongSetup {
        return MessageDigest.isEqual(mark(login, browser).getBytes(US_ASCII), mark.getBytes(US_ASCII));
    }
}
