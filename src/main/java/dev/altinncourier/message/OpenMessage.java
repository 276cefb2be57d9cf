package dev.altinncourier.message;

import dev.altinncourier.intake.Admission;
import dev.altinncourier.intake.ClaimedDrop;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message whose content is at hand, but for the parts that have yet to be fetched from where it points. */
public final class OpenMessage implements Closeable {

    private final Admission admission;
    private final Deque<Remote> pending;
    private final long largest;

    /** A part that is fetched. */
    record Remote(MessagePart part, URI address) {}

    OpenMessage(Admission admission, List<Remote> pending, long largest) {
        this.admission = admission;
        this.pending = new ArrayDeque<>(pending);
        this.largest = largest;
    }

    /** The address to fetch next; null when nothing is left. */
    public @Nullable URI nextAddress() {
        var next = pending.peek();
        return next == null ? null : next.address();
    }

    /**
     * Stores what was fetched from {@link #nextAddress}, as a stream.
     *
     * @throws MessageRefused when it is not what the manifest says
     */
    public void store(InputStream content) throws IOException, MessageRefused {
        var part = pending.remove().part();
        new Claimed(admission, largest).write(part, content);
    }

    /**
     * The server has no such file.
     *
     * @return the refusal, for the caller to throw
     */
    public MessageRefused missing() {
        return MessageRule.CLAIM_CHECK_NOT_FOUND.refused(
                pending.element().part().place());
    }

    /**
     * The server could not be asked, time and again.
     *
     * @return the refusal, for the caller to throw
     */
    public MessageRefused unreachable() {
        return MessageRule.CLAIM_CHECK_UNREACHABLE.refused(
                pending.element().part().place());
    }

    /** All is there: from now on it is a claimed submission. */
    public ClaimedDrop complete() throws IOException {
        if (!pending.isEmpty()) {
            throw new IllegalStateException("parts are missing");
        }
        return admission.complete();
    }

    @Override
    public void close() throws IOException {
        admission.close();
    }

    /** Writes parts that lie elsewhere, and compares them with their sums. */
    record Claimed(Admission admission, long largest) {

        void write(MessagePart part, InputStream content) throws IOException, MessageRefused {
            var digest = Sums.sha256();
            try {
                admission.write(part.name(), new DigestInputStream(content, digest), largest);
            } catch (Admission.TooLarge tooLarge) {
                throw MessageRule.CLAIM_CHECK_TOO_LARGE.refused(part.place());
            } catch (Admission.UnsafeName unsafe) {
                throw MessageRule.PART_NAME.refused(part.place());
            }
            if (!Sums.hex(digest).equals(part.sha256())) {
                throw MessageRule.CLAIM_CHECK_CHANGED.refused(part.place());
            }
        }
    }
}
