package dev.altinncourier.journal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events of a submission have been raised in its series of attempts, as a column of the journal. */
final class RaisedEvents {

    private RaisedEvents() {}

    static Set<StatusEvent> parse(@Nullable String column) {
        if (column == null || column.isEmpty()) {
            return EnumSet.noneOf(StatusEvent.class);
        }
        return Stream.of(column.split(","))
                .map(StatusEvent::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatusEvent.class)));
    }

    static String column(Set<StatusEvent> raised) {
        return raised.stream().map(StatusEvent::name).collect(Collectors.joining(","));
    }
}
