package dev.altinncourier.altinn;

import static java.util.stream.Collectors.joining;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.List;

/** What it means that an app does not take what is to be sent, in the words of the reports. */
final class AppLimitProblem {

    private static final int NAMED = 5;

    private AppLimitProblem() {}

    static Problem notTaken(List<Issue> found) {
        return Problem.of(
                        Category.VALIDATION,
                        "not-taken-by-app",
                        new Text(
                                "Tjenesten tar ikke imot disse filene. Ingenting er sendt.",
                                "The service does not take these files. Nothing has been sent."),
                        new Text(
                                "Rett det som er nevnt (størrelse, antall, eier), og legg mappen i innboksen på nytt.",
                                "Correct what is named (size, number, owner), and drop the folder again."))
                .with(found);
    }

    /** The first findings stand in the words themselves: of a set-up that is waited for, only these are kept and shown. */
    static Problem profileDiffers(List<Issue> found) {
        var named = found.stream().map(Issue::text).distinct().limit(NAMED).collect(joining("; "));
        return Problem.of(
                        Category.CONFIGURATION,
                        "profile-differs",
                        new Text(
                                "Profilen passer ikke til appen: " + named,
                                "The profile does not fit the app: " + named),
                        new Text(
                                "Rett profilen etter appens metadata (/api/v1/applicationmetadata) og start courier på nytt: "
                                        + named,
                                "Correct the profile by the app's metadata (/api/v1/applicationmetadata) and restart courier: "
                                        + named))
                .with(found);
    }
}
