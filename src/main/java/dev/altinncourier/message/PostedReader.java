package dev.altinncourier.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.IntakeConfig;
import dev.altinncourier.message.Reception.Sender;
import dev.altinncourier.profile.ProfileCatalogue;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Makes of a posted request what a sender would have dropped. Whatever its size, it goes to the disk as it comes. */
@Singleton
public final class PostedReader {

    private final MessageReader messages;
    private final Reception reception;
    private final RestIntakeConfig limits;
    private final int mostFiles;

    public PostedReader(
            MessageReader messages,
            Claims claims,
            ProfileCatalogue profiles,
            RestIntakeConfig limits,
            IntakeConfig intake) {
        this.messages = messages;
        this.reception = new Reception(claims, profiles);
        this.limits = limits;
        this.mostFiles = intake.maxEntries();
    }

    /**
     * A request that has been read.
     *
     * @param message what it holds
     * @param sum of all that it says: a repetition has the same
     */
    public record Posted(OpenMessage message, String sum) {}

    /**
     * Writes a request into a folder of its own, which does not count before it is completed.
     *
     * @throws MessageRefused when it can never be a submission
     * @throws IOException when it could not be read or written just now; nothing is left of it
     */
    public Posted open(PostedRequest request) throws IOException, MessageRefused {
        var body = limited(request);
        try {
            return request.isForm() ? form(request.with(body)) : whole(request, body);
        } catch (IOException failed) {
            throw tooLarge(body, failed);
        }
    }

    /** Reads a request for its sum alone. */
    public String sum(PostedRequest request) throws IOException, MessageRefused {
        var body = limited(request);
        try {
            if (request.isForm()) {
                return new Multipart(request.with(body), mostFiles).read(new Nobody());
            }
            return new MessageSum(request.properties()).readToEnd(body);
        } catch (IOException failed) {
            throw tooLarge(body, failed);
        }
    }

    private Posted form(PostedRequest request) throws IOException, MessageRefused {
        var sender = new Sender(request.ref(), MessageHeader.of(request.properties()), null);
        try (var form = new PostedForm(reception, sender)) {
            var sum = new Multipart(request, mostFiles).read(form);
            return new Posted(form.complete(), sum);
        }
    }

    private Posted whole(PostedRequest request, LimitedBody body) throws IOException, MessageRefused {
        var message = new IncomingMessage(request.ref(), request.properties(), () -> body);
        // Of a body that stands alone the properties are a part.
        var sum = MessageSum.of(message);
        var open = messages.open(sum.over(message), limits.maxSize().asLongValue());
        if (open.nextAddress() != null) {
            // Its sender waits for the answer, and has the files at hand.
            open.close();
            throw MessageRule.POSTED_CLAIM_CHECK.refused();
        }
        return new Posted(open, sum.hex());
    }

    private LimitedBody limited(PostedRequest request) {
        return new LimitedBody(request.body(), limits.maxSize().asLongValue());
    }

    private static IOException tooLarge(LimitedBody body, IOException failed) throws MessageRefused {
        if (body.isExceeded()) {
            throw MessageRule.MESSAGE_TOO_LARGE.refused();
        }
        return failed;
    }

    /** Keeps nothing. */
    private static final class Nobody implements Multipart.Receiver {
        @Override
        public void manifest(ObjectNode manifest) {}

        @Override
        public void file(String name, InputStream content) {}
    }
}
