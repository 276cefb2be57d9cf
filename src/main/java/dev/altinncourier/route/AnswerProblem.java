package dev.altinncourier.route;

import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.message.MessageRefused;
import dev.altinncourier.server.RequestStream;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Tells a caller of courier's own API why not, and what to do. */
@Singleton
@Named("answerProblem")
final class AnswerProblem implements Processor {

    private static final int UNPROCESSABLE = 422;
    private static final int SECONDS = 10;

    /** Refused messages are unprocessable, but for these. */
    private static final Map<String, Integer> STATUS = Map.of(
            "message-unreadable", 415,
            "message-empty", 400,
            "message-manifest", 400,
            "multipart-unreadable", 400,
            "message-too-large", 413,
            "parts-too-large", 413,
            "claim-check-too-large", 413);

    private final StorageWatch storage;

    AnswerProblem(StorageWatch storage) {
        this.storage = storage;
    }

    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        var message = exchange.getMessage();
        if (cause instanceof CallRefused refused) {
            answer(message, refused);
        } else if (cause instanceof MessageRefused refused) {
            var problem = refused.problem();
            HttpReply.problem(message, STATUS.getOrDefault(problem.rule(), UNPROCESSABLE), problem);
        } else if (cause instanceof RequestStream.Broken) {
            HttpReply.problem(message, 408, broken());
        } else if (cause instanceof IOException || cause instanceof JournalFailure) {
            Log.warnf("a call is answered with 503: %s", cause.toString());
            storage.doubt();
            answer(message, CallRefused.forNow(unwritable(), SECONDS));
        } else {
            Log.error("a call has failed", cause);
            HttpReply.problem(message, 500, failed());
        }
    }

    private static void answer(Message message, CallRefused refused) {
        HttpReply.problem(message, refused.status(), refused.problem());
        if (refused.retryAfter() != null) {
            message.setHeader("Retry-After", refused.retryAfter());
        }
    }

    private static Problem broken() {
        return Problem.of(
                Category.VALIDATION,
                "request-incomplete",
                new Text("Forespørselen kom ikke frem i sin helhet.", "The request did not arrive as a whole."),
                new Text(
                        "Send den igjen, med samme Idempotency-Key.", "Send it again, with the same Idempotency-Key."));
    }

    private static Problem unwritable() {
        return Problem.of(
                Category.CONFIGURATION,
                "not-writable",
                new Text("Courier kan ikke lese eller skrive akkurat nå.", "Courier cannot read or write just now."),
                new Text(
                        "Send den samme forespørselen igjen om litt, med samme Idempotency-Key.",
                        "Send the same request again in a while, with the same Idempotency-Key."));
    }

    private static Problem failed() {
        return Problem.of(
                Category.BUG,
                "failed",
                new Text("Noe gikk galt i courier.", "Something went wrong in courier."),
                new Text("Se i loggen.", "Look into the log."));
    }
}
