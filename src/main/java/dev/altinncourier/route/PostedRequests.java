package dev.altinncourier.route;

import dev.altinncourier.journal.DueSubmissions;
import dev.altinncourier.journal.ReceivedMessages;
import dev.altinncourier.message.PostedRequest;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What a request that posts a submission says of itself, and whether it can be taken. */
@Singleton
class PostedRequests {

    private static final String SOURCE = "rest";
    private static final String KEY = "Idempotency-Key";
    private static final int SECONDS = 10;
    private static final List<String> PROPERTIES = List.of("profile", "key", "owner", "name", "resend");

    /** As in the draft of the header's standard a quoted text, or the bare word that most clients send. */
    private static final Pattern NAME = Pattern.compile("\"?([!#-\\[\\]-~]{1,255})\"?");

    private final ReceivedMessages messages;
    private final DueSubmissions due;
    private final int mostOpen;

    PostedRequests(ReceivedMessages messages, DueSubmissions due, BackPressureConfig limits) {
        this.messages = messages;
        this.due = due;
        this.mostOpen = limits.mostOpen();
    }

    /**
     * What is asked.
     *
     * @throws CallRefused when its name cannot be one
     */
    PostedRequest of(Message message, InputStream body) throws CallRefused {
        var properties = new HashMap<String, String>();
        for (var name : PROPERTIES) {
            var value = message.getHeader(name, String.class);
            if (value != null) {
                properties.put(name, value);
            }
        }
        var type = message.getHeader(Exchange.CONTENT_TYPE, "", String.class);
        return new PostedRequest(ref(message.getHeader(KEY, String.class)), properties, type, body);
    }

    private static MessageRef ref(@Nullable String name) throws CallRefused {
        if (name == null) {
            return new MessageRef(SOURCE, UUID.randomUUID().toString());
        }
        var plain = NAME.matcher(name.strip());
        if (!plain.matches()) {
            throw CallRefused.of(
                    400,
                    "idempotency-key",
                    new Text("Idempotency-Key kan ikke brukes.", "The Idempotency-Key cannot be used."),
                    new Text("Bruk 1 til 255 synlige ASCII-tegn.", "Use 1 to 255 visible ASCII characters."));
        }
        return new MessageRef(SOURCE, plain.group(1));
    }

    /**
     * Asks whether anything can be taken just now.
     *
     * @throws CallRefused when nothing can
     */
    void requireOpen(Exchange exchange) throws CallRefused {
        var problem = AskStorage.STORAGE.in(exchange).problem();
        if (problem != null) {
            throw CallRefused.forNow(problem, SECONDS);
        }
        if (due.inHand(mostOpen) >= mostOpen) {
            throw busy();
        }
    }

    /** There are too many at a time. */
    CallRefused busy() {
        return CallRefused.forNow(
                Problem.of(
                        Category.TRANSIENT_EXHAUSTED,
                        "busy",
                        new Text("Det tas imot for mye samtidig akkurat nå.", "Too much is being received just now."),
                        new Text(
                                "Send den samme forespørselen igjen om litt, med samme Idempotency-Key.",
                                "Send the same request again in a while, with the same Idempotency-Key.")),
                SECONDS);
    }

    /**
     * Makes sure that a name which was used before stands for the same content.
     *
     * @throws CallRefused when it does not
     */
    void requireSame(MessageRef ref, String sum) throws CallRefused {
        if (!messages.isSame(ref, sum)) {
            throw CallRefused.of(
                    422,
                    "idempotency-key-reused",
                    new Text(
                            "Idempotency-Key er brukt før, med et annet innhold.",
                            "The Idempotency-Key was used before, with another content."),
                    new Text(
                            "Bruk en ny Idempotency-Key for hvert nytt innhold.",
                            "Use a new Idempotency-Key for each new content."));
        }
    }
}
