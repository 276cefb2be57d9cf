package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Searches a form, as it streams in, for our id; it has only letters and digits, so that no format spells it otherwise. A
 * form with the id of another submission is another's; one without any tells nothing: the app may have left out what was
 * prefilled.
 */
@Singleton
@Named("examineCandidate")
final class ExamineCandidate implements Processor {

    private static final int BUFFER = 16_384;

    /** Whose form it is. */
    enum Owner {
        OURS,
        ANOTHERS,
        UNTOLD
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var candidates = Candidates.CANDIDATES.in(exchange);
        try (var form = HttpAnswer.stream(exchange)) {
            var owner = ownerOf(form, Variable.ENTRY.in(exchange).id());
            if (owner == Owner.OURS) {
                var ours = candidates.unread().get(0).instance();
                FoundInstances.FOUND.set(
                        exchange, FoundInstances.FOUND.in(exchange).and(List.of(ours)));
            }
            Candidates.CANDIDATES.set(
                    exchange, owner == Owner.UNTOLD ? candidates.afterForm() : candidates.afterInstance());
        }
        exchange.removeVariable(HttpAnswer.RESPONSE);
    }

    static Owner ownerOf(InputStream form, SubmissionId id) throws IOException {
        var bytes = new byte[BUFFER];
        var owner = Owner.UNTOLD;
        var seen = "";
        for (int read = form.read(bytes); read >= 0; read = form.read(bytes)) {
            seen += new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
            if (seen.contains(id.value())) {
                return Owner.OURS;
            }
            owner = SubmissionId.standsIn(seen) ? Owner.ANOTHERS : owner;
            seen = seen.substring(Math.max(0, seen.length() - id.value().length()));
        }
        return owner;
    }
}
