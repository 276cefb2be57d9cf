package dev.altinncourier.route;

import dev.altinncourier.journal.State;
import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Files in dead-letter what an operator must look at. */
@Singleton
@Named("parkSubmission")
final class ParkSubmission implements Processor {

    private final FileFailure failures;

    ParkSubmission(FileFailure failures) {
        this.failures = failures;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        failures.file(Variable.ENTRY.in(exchange).id(), problem(caught), Outcome.DEAD_LETTER, State.DEAD_LETTER);
    }

    private static Problem problem(Throwable caught) {
        if (caught instanceof SubmissionFailure failure) {
            return failure.problem();
        }
        if (caught instanceof ProfileMissing) {
            return profileMissing();
        }
        Log.error("an error of courier's own", caught);
        var what = caught.getClass().getSimpleName();
        return Problem.of(
                Category.BUG,
                "internal-error",
                new Text("Feil i courier (" + what + ").", "An error in courier (" + what + ")."),
                new Text(
                        "Meld feilen med loggen fra dette tidspunktet. Innsendingen kan kjøres på nytt etterpå.",
                        "Report it with the log of this time. The submission can be re-driven afterwards."));
    }

    private static Problem profileMissing() {
        return Problem.of(
                Category.CONFIGURATION,
                "profile-missing",
                new Text("Profilen finnes ikke lenger.", "The profile is not there any more."),
                new Text(
                        "Legg profilen tilbake, start courier på nytt og kjør innsendingen på nytt.",
                        "Put the profile back, restart courier and re-drive the submission."));
    }
}
