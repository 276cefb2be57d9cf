package dev.altinncourier.altinn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an authority says of a validation job: {@code {"jobbStatus": "NY", "jobbId": "..."}} (real flows 2.3). */
public final class JobAnswer {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,200}");
    private static final List<String> IDS = List.of("jobbId", "jobId", "id");
    private static final List<String> STATUSES = List.of("jobbStatus", "jobStatus", "status");

    private JobAnswer() {}

    /** The job's id; empty where there is none that an address could hold. */
    public static Optional<String> id(AltinnAnswer answer) {
        return first(answer, IDS).filter(id -> ID.matcher(id).matches());
    }

    /** How far it has come, in the authority's word. */
    public static Optional<String> status(AltinnAnswer answer) {
        return first(answer, STATUSES);
    }

    private static Optional<String> first(AltinnAnswer answer, List<String> names) {
        var json = answer.json();
        if (json.isTextual()) {
            return Optional.of(json.textValue().strip());
        }
        return names.stream()
                .map(name -> json.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
