package dev.altinncourier.route;

import dev.altinncourier.journal.State;
import dev.altinncourier.journal.SubmissionList;
import dev.altinncourier.journal.SubmissionList.Question;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Answers which submissions there are, the newest first, a page at a time. */
@Singleton
@Named("listSubmissions")
final class ListSubmissions implements Processor {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final SubmissionList submissions;
    private final SubmissionJson json;

    ListSubmissions(SubmissionList submissions, SubmissionJson json) {
        this.submissions = submissions;
        this.json = json;
    }

    @Override
    public void process(Exchange exchange) throws CallRefused {
        var message = exchange.getMessage();
        int limit = limit(message);
        var question = new Question(
                state(message),
                asked(message, "profile").orElse(null),
                asked(message, "key").orElse(null),
                since(message));
        var page = submissions.page(question, after(message), limit);
        var answer = HttpReply.object();
        var list = answer.putArray("submissions");
        page.forEach(listed -> list.add(json.full(listed)));
        if (page.size() == limit) {
            answer.put("after", page.get(limit - 1).id().value());
        }
        HttpReply.json(message, 200, answer);
    }

    private static Optional<String> asked(Message message, String name) {
        return Optional.ofNullable(message.getHeader(name, String.class)).filter(value -> !value.isBlank());
    }

    private static @Nullable State state(Message message) throws CallRefused {
        var asked = asked(message, "state");
        if (asked.isEmpty()) {
            return null;
        }
        return Stream.of(State.values())
                .filter(state -> SubmissionJson.word(state).equals(asked.get()))
                .findFirst()
                .orElseThrow(() -> unusable("state", "open, done, rejected, dead-letter"));
    }

    private static @Nullable Instant since(Message message) throws CallRefused {
        var asked = asked(message, "since");
        try {
            return asked.map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElse(null);
        } catch (DateTimeException notATime) {
            throw unusable("since", "2026-11-29T08:00:00Z");
        }
    }

    private static @Nullable SubmissionId after(Message message) throws CallRefused {
        var asked = asked(message, "after");
        if (asked.isPresent() && !SubmissionId.isWellFormed(asked.get())) {
            throw unusable("after", "01KARQ3W5C8D9E0F1G2H3J4K5M");
        }
        return asked.map(SubmissionId::new).orElse(null);
    }

    private static int limit(Message message) throws CallRefused {
        var asked = asked(message, "limit").orElse(String.valueOf(USUAL));
        if (!asked.matches("\\d{1,3}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > MOST) {
            throw unusable("limit", "1 - " + MOST);
        }
        return Integer.parseInt(asked);
    }

    private static CallRefused unusable(String name, String example) {
        return CallRefused.of(
                400,
                "query",
                new Text("Parameteren " + name + " kan ikke brukes.", "The parameter " + name + " cannot be used."),
                new Text("Skriv den slik: " + example, "Write it like this: " + example));
    }
}
