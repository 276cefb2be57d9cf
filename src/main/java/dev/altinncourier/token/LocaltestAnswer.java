package dev.altinncourier.token;

import static dev.altinncourier.submission.Category.CONFIGURATION;

import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.time.Instant;

/**
 * What a test page of LocalTest answered: a bare token, or what hinders it (contract 11).
 *
 * @param answer as it came
 */
public record LocaltestAnswer(AuthAnswer answer) {

    private static final String CALL = "GET Home (LocalTest)";

    /**
     * The token, with the expiry that it says itself.
     *
     * @throws SubmissionFailure when there is none: LocalTest is not well, or is asked for somebody it does not know
     */
    public BearerToken token(Instant now) throws SubmissionFailure {
        if (answer.isOutage()) {
            throw TokenOutage.told("localtest-unavailable", down(), answer.raw(CALL), answer.pause(now));
        }
        if (answer.status() == 400 || answer.status() == 404) {
            throw wrong("localtest-user", unknown(), whom());
        }
        var token = JwtText.unquoted(answer.body());
        var expiry = JwtText.expiry(token)
                .filter(end -> answer.status() == 200)
                .orElseThrow(() -> wrong("localtest-answer", notLocaltest(), where()));
        return new BearerToken(token, expiry, now);
    }

    private WrongSetup wrong(String rule, Text summary, Text fix) {
        return new WrongSetup(
                Problem.of(CONFIGURATION, rule, summary, fix).with(answer.raw(CALL)), Reach.PROFILE_TOKEN);
    }

    private static Text down() {
        return new Text("LocalTest svarer ikke som det skal.", "LocalTest is not well.");
    }

    private static Text unknown() {
        return new Text(
                "LocalTest kjenner ikke brukeren eller systembrukeren.",
                "LocalTest does not know the user or the system user.");
    }

    private static Text whom() {
        return new Text(
                "Se hvem LocalTest kjenner på siden /Home/auth/info, og rett courier.auth.localtest.",
                "See whom LocalTest knows on its page /Home/auth/info, and correct courier.auth.localtest.");
    }

    private static Text notLocaltest() {
        return new Text(
                "Det som svarer på adressen til LocalTest gir ikke noe token.",
                "What answers at LocalTest's address gives no token.");
    }

    private static Text where() {
        return new Text(
                "Kontroller courier.altinn.platform-url: siden /Home/auth/info skal svare der.",
                "Check courier.altinn.platform-url: the page /Home/auth/info is to answer there.");
    }
}
