package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.altinn.TaskMark;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.outcome.Receipt.Passage;
import dev.altinncourier.outcome.Receipt.Times;
import dev.altinncourier.outcome.Receipt.Visit;
import dev.altinncourier.submission.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a submission passed what, from the calls that the journal has of it. */
final class Passages {

    private Passages() {}

    static Passage of(List<CallRecord> calls, @Nullable Task task, Instant received, Instant filed) {
        var instantiated = last(calls, Kind.INSTANTIATE);
        var moved = last(calls, Kind.NEXT);
        var visits = visits(calls, instantiated);
        if (task != null && !task.hasEnded() && task.elementId() != null) {
            visits.add(new Visit(task.elementId(), task.type(), moved == null ? instantiated : moved, null));
        }
        var times = new Times(received, instantiated, moved, ended(task), filed);
        return new Passage(visits, times);
    }

    private static List<Visit> visits(List<CallRecord> calls, @Nullable Instant instantiated) {
        var visits = new ArrayList<Visit>();
        @Nullable Instant entered = instantiated;
        for (var call : calls) {
            if (call.kind().equals(Kind.NEXT.name()) && call.result() == Result.DONE) {
                var mark = call.about();
                visits.add(new Visit(TaskMark.elementId(mark), TaskMark.type(mark), entered, call.intendedAt()));
                entered = call.intendedAt();
            }
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
