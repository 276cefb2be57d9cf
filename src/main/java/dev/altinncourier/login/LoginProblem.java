package dev.altinncourier.login;

import dev.altinncourier.journal.StoredLogin;
import dev.altinncourier.journal.WaitingForLogin;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.AuthAnswer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What keeps submissions from going on in a person's name, in the words of their reports. */
public final class LoginProblem {

    /** The rule of a turn that somebody else has: nothing has failed, and it is over in a moment. */
    public static final String BUSY = "login-busy";

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private LoginProblem() {}

    /** Why somebody must log in. */
    enum Reason {
        NOBODY("Ingen har logget inn som", "Nobody has logged in as"),
        ENDED_BY_AGE("Innloggingen er utløpt:", "The login has reached its end:"),
        IDLE("Innloggingen har ligget ubrukt for lenge:", "The login has lain idle for too long:"),
        REFUSED(
                "ID-porten godtar ikke innloggingen lenger (utløpt eller trukket tilbake):",
                "ID-porten does not accept the login any more (at its end, or taken back):"),
        ANSWER_LOST(
                "Svaret fra ID-porten ved en fornyelse kom aldri frem, og innloggingen kan ikke brukes mer:",
                "ID-porten's answer to a renewal never arrived, and the login cannot be used any more:"),
        VAULT(
                "Nøkkelen som innloggingen er kryptert med, finnes ikke lenger:",
                "The key that the login is encrypted with is not there any more:");

        private final Text text;

        Reason(String nb, String en) {
            this.text = new Text(nb, en);
        }

        /** As it stands in the journal. */
        String rule() {
            return name();
        }

        Text text() {
            return text;
        }

        /** Why a login that is not good any more is not: what was noted, or else its times. */
        static Reason of(StoredLogin login) {
            if (login.endedRule() != null) {
                return of(login.endedRule());
            }
            var times = login.times();
            return times.idleUntil().isBefore(times.endsAt()) ? IDLE : ENDED_BY_AGE;
        }

        static Reason of(@Nullable String rule) {
            for (var reason : values()) {
                if (reason.name().equals(rule)) {
                    return reason;
                }
            }
            return REFUSED;
        }
    }

    /** The submission waits until somebody has logged in. */
    static Unavailable needed(Reason reason, String name, String page) {
        var summary =
                new Text(reason.text().nb() + " " + name + ".", reason.text().en() + " " + name + ".");
        var fix = new Text(
                "Innsendingen venter til noen logger inn på " + page + ", og går så videre av seg selv.",
                "The submission waits until somebody logs in at " + page + ", and then goes on by itself.");
        return new Unavailable(Problem.of(Category.AUTH, WaitingForLogin.RULE, summary, fix), null);
    }

    /** Another worker, here or on another node, is using the refresh token. */
    static Unavailable busy() {
        return new Unavailable(
                Problem.of(
                        Category.TRANSIENT_EXHAUSTED,
                        BUSY,
                        new Text("Innloggingen fornyes akkurat nå.", "The login is being renewed just now."),
                        waiting()),
                A_MOMENT);
    }

    /** ID-porten is in trouble. */
    public static Unavailable unavailable(AuthAnswer answer, String call, Instant now) {
        var problem = Problem.of(
                        Category.TRANSIENT_EXHAUSTED,
                        "id-porten-unavailable",
                        new Text("ID-porten svarer ikke som den skal.", "ID-porten is not well."),
                        waiting())
                .with(answer.raw(call));
        return new Unavailable(problem, answer.pause(now));
    }

    /** ID-porten knows courier's client otherwise than courier does. */
    static WrongSetup refused(AuthAnswer answer, String call) {
        var summary = new Text("ID-porten avviste courier som klient.", "ID-porten refused courier as a client.");
        var fix = new Text(
                "Les svaret, og rett klienten hos Digdir eller courier.auth.idporten.* (docs/login.md).",
                "Read the answer, and correct the client at Digdir or courier.auth.idporten.* (docs/login.md).");
        return new WrongSetup(
                Problem.of(Category.CONFIGURATION, "id-porten-client", summary, fix)
                        .with(answer.raw(call)),
                Reach.PROFILE_TOKEN);
    }

    /** The person was asked for less than the profile needs. */
    static WrongSetup scopes(String name, String missing) {
        var summary = new Text(
                "Innloggingen " + name + " mangler scope: " + missing + ".",
                "The login " + name + " lacks scopes: " + missing + ".");
        var fix = new Text(
                "Legg dem til i courier.auth.idporten.scopes (og på klienten hos Digdir), start på nytt, og logg inn igjen.",
                "Add them to courier.auth.idporten.scopes (and to the client at Digdir), restart, and log in again.");
        return new WrongSetup(Problem.of(Category.AUTH, "login-scopes", summary, fix), Reach.OWNER_LOGIN);
    }

    /** Nobody has set up a login of that name, or not in full. */
    static WrongSetup unknown(String name, String missing) {
        var summary = new Text(
                "Innloggingen " + name + " er ikke satt opp: " + missing + ".",
                "The login " + name + " is not set up: " + missing + ".");
        var fix = new Text(
                "Sett det som mangler i config/application.properties og start på nytt, eller rett navnet i tenants-filen.",
                "Set what is missing in config/application.properties and restart, or correct the name in the tenants file.");
        return new WrongSetup(
                Problem.of(Category.CONFIGURATION, "login-setting-missing", summary, fix), Reach.OWNER_LOGIN);
    }

    private static Text waiting() {
        return new Text(
                "Ingen trenger å gjøre noe nå: innsendingen venter og prøves igjen av seg selv.",
                "Nobody needs to do anything now: the submission waits and is tried again by itself.");
    }
}
