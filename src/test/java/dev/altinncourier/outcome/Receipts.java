package dev.altinncourier.outcome;

import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Receipts of submissions that came through. */
final class Receipts {

    private Receipts() {}

    static Receipt delivered() {
        var app =
                new Receipt.App("ttd/courier-test", "8.12.7.0", Map.of("form", "model1", "attachment", "certificate"));
        var fetched = new FetchedFile("ref-data-as-pdf", "receipt/Kvittering.pdf", 3, "ab".repeat(32));
        var note = new Text("Appen hadde 1 advarsel.", "The app had 1 warning.");
        var checks = new Checks(List.of(new Checks.Remark(
                "schema", "skjema.xml", "/Skjema/dato (line 2, column 9)", new Text("feil form", "wrong form"))));
        var changed = List.of(new ReadBack.Place("skjema.xml", "/Skjema/sum"));
        var readBack = new ReadBack(List.of("skjema.xml"), changed, 1, List.of(), 0);
        var result = new Receipt.Result(
                Receipt.Verdict.DELIVERED, null, List.of(), checks, readBack, List.of(fetched), List.of(note));
        return Receipt.of(Submissions.stored(Path.of("work")), app, passage(), result);
    }

    static Receipt.Passage passage() {
        var start = Submissions.NOW;
        var visits = List.of(
                new Receipt.Visit("Task_1", "data", start.plusSeconds(1), start.plusSeconds(3)),
                new Receipt.Visit("Task_2", "confirmation", start.plusSeconds(3), start.plusSeconds(4)));
        var times = new Receipt.Times(
                start,
                start.plusSeconds(1),
                start.plusSeconds(4),
                Instant.parse("2026-11-23T16:30:04Z"),
                start.plusSeconds(5));
        return new Receipt.Passage(visits, times);
    }
}
