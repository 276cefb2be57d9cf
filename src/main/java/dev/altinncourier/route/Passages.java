package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.altinn.TaskMark;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Waits.Wait;
import dev.altinncourier.outcome.Receipt.Passage;
import dev.altinncourier.outcome.Receipt.Times;
import dev.altinncourier.outcome.Receipt.Visit;
import dev.altinncourier.submission.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a submission passed what, from the calls and the waits that the journal has of it. */
final class Passages {

    private Passages() {}

    /** What the journal knows of a submission. */
    record History(List<CallRecord> calls, List<Wait> waits) {}

    static Passage of(History history, @Nullable Task task, Instant received, Instant filed) {
        var calls = history.calls();
        var instantiated = last(calls, Kind.INSTANTIATE);
        var moved = last(calls, Kind.NEXT);
        var departures = departures(history);
        var visits = visits(departures, instantiated);
        if (task != null && !task.hasEnded() && task.elementId() != null) {
            visits.add(new Visit(task.elementId(), task.type(), entered(departures, instantiated), null));
        }
        var times = new Times(received, instantiated, moved, ended(task), filed);
        return new Passage(visits, times);
    }

    /** A task that was left, by courier or by somebody it waited for. */
    private record Departure(String mark, Instant at) {}

    private static List<Departure> departures(History history) {
        var own = history.calls().stream()
                .filter(call -> call.kind().equals(Kind.NEXT.name()) && call.result() == Result.DONE)
                .map(call -> new Departure(call.about(), call.intendedAt()));
        var others = history.waits().stream()
                .flatMap(wait -> Stream.ofNullable(wait.left()).map(left -> new Departure(wait.mark(), left)));
        return Stream.concat(own, others)
                .sorted(Comparator.comparing(Departure::at))
                .toList();
    }

    private static @Nullable Instant entered(List<Departure> before, @Nullable Instant instantiated) {
        return before.isEmpty() ? instantiated : before.get(before.size() - 1).at();
    }

    private static List<Visit> visits(List<Departure> departures, @Nullable Instant instantiated) {
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < departures.size(); i++) {
            var mark = departures.get(i).mark();
            var entered = entered(departures.subList(0, i), instantiated);
            visits.add(new Visit(
                    TaskMark.elementId(mark),
                    TaskMark.type(mark),
                    entered,
                    departures.get(i).at()));
        }
        return visits;
    }

    private static @Nullable Instant last(List<CallRecord> calls, Kind kind) {
        return calls.stream()
                .filter(call -> call.kind().equals(kind.name()) && call.result() == Result.DONE)
                .map(CallRecord::intendedAt)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Altinn writes times with or without an offset; without one they are UTC. */
    private static @Nullable Instant ended(@Nullable Task task) {
        var text = task == null ? null : task.ended();
        if (text == null) {
            return null;
        }
        try {
            return DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC).parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            // Of all that a receipt says this is the one thing it can do without.
            return null;
        }
    }
}
