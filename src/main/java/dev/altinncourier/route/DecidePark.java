package dev.altinncourier.route;

import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Decides that an operator must look: the submission goes to dead-letter. */
@Singleton
@Named("decidePark")
final class DecidePark implements Processor {

    @Override
    public void process(Exchange exchange) {
        var caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        // Nothing was thrown where somebody let courier wait for too long.
        var problem = caught == null
                ? Objects.requireNonNull(Variable.PAUSE.in(exchange).problem())
                : problem(caught);
        Ending.ENDING.set(exchange, Ending.failed(Outcome.DEAD_LETTER, problem));
    }

    private static Problem problem(Throwable caught) {
        if (caught instanceof SubmissionFailure failure) {
            return failure.problem();
        }
        Log.error("an error of courier's own", caught);
        var what = caught instanceof JavaFailure failure
                ? failure.name()
                : caught.getClass().getSimpleName();
        return Problem.of(
                Category.BUG,
                "internal-error",
                new Text("Feil i courier (" + what + ").", "An error in courier (" + what + ")."),
                new Text(
                        "Meld feilen med loggen fra dette tidspunktet. Innsendingen kan kjøres på nytt etterpå.",
                        "Report it with the log of this time. The submission can be re-driven afterwards."));
    }
}
