package dev.altinncourier.token;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the name of a login where a setting has {@code {login}}: it becomes part of a path or of a command's argument. */
final class LoginName {

    private static final String PLACEHOLDER = "{login}";

    /** Leads out of no folder, and is no option of a program. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private LoginName() {}

    /** Whether a setting depends on the login. */
    static boolean isIn(String setting) {
        return setting.contains(PLACEHOLDER);
    }

    /** @throws WrongSetup where a login is asked for, and the owner has none that can be used */
    static String in(String setting, @Nullable String login) throws WrongSetup {
        if (!isIn(setting)) {
            return setting;
        }
        if (login == null || !HARMLESS.matcher(login).matches()) {
            throw new WrongSetup(unusable(), Reach.OWNER_TOKEN);
        }
        return setting.replace(PLACEHOLDER, login);
    }

    private static Problem unusable() {
        return Problem.of(
                Category.CONFIGURATION,
                "external-login",
                new Text(
                        "Det er ikke sagt hvilken innlogging eierens token hører til, eller navnet kan ikke brukes.",
                        "It is not said to which login the owner's token belongs, or its name cannot be used."),
                new Text(
                        "Gi eierens oppføring i courier.tenants en login av bokstaver, tall, punktum og bindestrek,"
                                + " eller ta {login} ut av courier.auth.external.",
                        "Give the owner's entry in courier.tenants a login of letters, digits, dots and hyphens, or"
                                + " take {login} out of courier.auth.external."));
    }
}
