package dev.altinncourier.doctor;

import dev.altinncourier.submission.PersonalData;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/**
 * What the doctor found at one place, in a line. Nothing secret and no identity number stands in it.
 *
 * @param state how it is
 * @param check what was looked at, in a word for programs
 * @param about the profile or the owner; empty where it is about the installation
 * @param what is there, or is wrong
 * @param fix who must do what; empty where nothing is to be done
 */
public record Finding(State state, String check, String about, String what, String fix) {

    private static final String WAITING =
            "wait, or look whether it can be reached from here (courier.altinn.proxy, a firewall); submissions wait meanwhile";

    /** How it is, the worse the later. */
    public enum State {
        OK,
        /** It could not be looked at, for a reason that is said; something else is wrong, or nothing is to be seen. */
        SKIPPED,
        /** It works, and will not for ever. */
        WARN,
        /** Something does not work. */
        WRONG;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        about = PersonalData.mask(about);
        what = oneLine(what);
        fix = oneLine(fix);
    }

    static Finding ok(String check, String about, String what) {
        return new Finding(State.OK, check, about, what, "");
    }

    static Finding skipped(String check, String about, String why) {
        return new Finding(State.SKIPPED, check, about, why, "");
    }

    static Finding warn(String check, String about, String what, String fix) {
        return new Finding(State.WARN, check, about, what, fix);
    }

    static Finding wrong(String check, String about, String what, String fix) {
        return new Finding(State.WRONG, check, about, what, fix);
    }

    static Finding wrong(String check, String about, Problem problem) {
        return wrong(check, about, problem.summary().en(), problem.nextAction().en());
    }

    /** What a submission would meet. Those wait for an outage; whoever asks the doctor wants to know where it is. */
    static Finding wrong(String check, String about, SubmissionFailure failure) {
        var problem = failure.problem();
        return failure instanceof Unavailable
                ? wrong(check, about, problem.summary().en(), WAITING)
                : wrong(check, about, problem);
    }

    static Finding unreachable(String check, String about, URI address, IOException e) {
        return wrong(
                check,
                about,
                address + " cannot be reached (" + e.getClass().getSimpleName() + ")",
                "look at its address, courier.altinn.proxy and the firewall; it may also be away");
    }

    private static String oneLine(String text) {
        return PersonalData.mask(text).replaceAll("\\s+", " ").strip();
    }
}
