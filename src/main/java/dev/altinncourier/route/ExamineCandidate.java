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

/** Searches a form, as it streams in, for our id; it has only letters and digits, so that no format spells it otherwise. */
@Singleton
@Named("examineCandidate")
final class ExamineCandidate implements Processor {

    private static final int BUFFER = 16_384;

    @Override
    public void process(Exchange exchange) throws IOException {
        var candidates = Candidates.CANDIDATES.in(exchange);
        try (var form = HttpAnswer.stream(exchange)) {
            if (holds(form, Variable.ENTRY.in(exchange).id())) {
                var ours = candidates.unread().get(0).instance();
                FoundInstances.FOUND.set(
                        exchange, FoundInstances.FOUND.in(exchange).and(List.of(ours)));
                Candidates.CANDIDATES.set(exchange, candidates.afterInstance());
            } else {
                Candidates.CANDIDATES.set(exchange, candidates.afterForm());
            }
        }
        exchange.removeVariable(HttpAnswer.RESPONSE);
    }

    static boolean holds(InputStream form, SubmissionId id) throws IOException {
        var bytes = new byte[BUFFER];
        var seen = "";
        for (int read = form.read(bytes); read >= 0; read = form.read(bytes)) {
            seen += new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
            if (seen.contains(id.value())) {
                return true;
            }
            seen = seen.substring(Math.max(0, seen.length() - id.value().length()));
        }
        return false;
    }
}
