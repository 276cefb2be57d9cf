package dev.altinncourier.tenant;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.time.Duration;

/** The failures of owners that nobody may send for. */
public final class NoTenant {

    private static final Duration SOON = Duration.ofSeconds(3);

    private NoTenant() {}

    static Refused unknown(InstanceOwner owner, Path file) {
        var summary = new Text(
                "Denne installasjonen sender ikke inn for " + owner.masked() + ".",
                "This installation does not send for " + owner.masked() + ".");
        return refused("owner-not-served", summary, file);
    }

    static Refused otherProfile(InstanceOwner owner, String profile, Path file) {
        var summary = new Text(
                "Denne installasjonen sender ikke " + profile + " for " + owner.masked() + ".",
                "This installation does not send " + profile + " for " + owner.masked() + ".");
        return refused("profile-not-served", summary, file);
    }

    static Unavailable changing(Path file) {
        return new Unavailable(
                Problem.of(
                        Category.CONFIGURATION,
                        "tenants-changing",
                        new Text(
                                name(file) + " blir endret akkurat nå.",
                                name(file) + " is being changed at this moment."),
                        new Text(
                                "Ingen trenger å gjøre noe: innsendingen ser etter igjen om litt.",
                                "Nobody needs to do anything: the submission looks again in a moment.")),
                SOON);
    }

    static WrongSetup unusable(Path file) {
        return new WrongSetup(
                Problem.of(
                        Category.CONFIGURATION,
                        "tenants-unusable",
                        new Text(
                                name(file) + " er endret, men kan ikke brukes; eieren står ikke i den forrige.",
                                name(file) + " has changed, but cannot be used; the owner is not in the former one."),
                        new Text(
                                "Rett feilen som står i loggen og i /q/health/well; resten går av seg selv.",
                                "Correct the mistake that stands in the log and in /q/health/well; the rest happens by"
                                        + " itself.")),
                Reach.OWNER);
    }

    /**
     * The same for a submission of which something may be at Altinn already: it is not given back, but waits for the owner
     * to be served again.
     */
    public static WrongSetup underWay(Refused refused) {
        var problem = refused.problem();
        var fix = new Text(
                "Noe av innsendingen kan være i Altinn alt. Legg eieren og profilen tilbake i tenants-filen; da går den"
                        + " videre av seg selv.",
                "Something of the submission may be at Altinn already. Put the owner and the profile back into the tenants"
                        + " file; it then goes on by itself.");
        return new WrongSetup(Problem.of(problem.category(), problem.rule(), problem.summary(), fix), Reach.OWNER);
    }

    private static Refused refused(String rule, Text summary, Path file) {
        var fix = new Text(
                "Kontroller eierens nummer. Er det riktig, må den som drifter courier legge eieren inn i " + name(file)
                        + "; legg så innsendingen i innboksen på nytt.",
                "Check the owner's number. If it is right, whoever runs courier must add the owner to " + name(file)
                        + "; then put the submission into the inbox again.");
        return new Refused(Problem.of(Category.AUTH, rule, summary, fix));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
