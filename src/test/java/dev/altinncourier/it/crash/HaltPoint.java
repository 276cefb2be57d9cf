package dev.altinncourier.it.crash;

import java.util.List;

/** A moment at which the process dies: the exact place in the routes. */
enum HaltPoint {
    CLAIMED("claimed, not in the journal", "body.key", "", before("pick-up-from-folder", "enterInJournal")),
    BEFORE_INTENT("before the intent", "variable.entry.key", "call", before("call-altinn", "journalIntent")),
    INTENDED("after the intent, before the call", "variable.entry.key", "call", after("call-altinn", "journalIntent")),
    ANSWERED(
            "after the answer, nothing read of it",
            "variable.entry.key",
            "call",
            before("call-altinn", "readAnswer"),
            before("dead-letter", "sortBrokenCall")),
    READ(
            "answer read, result not noted",
            "variable.entry.key",
            "call",
            after("call-altinn", "readAnswer"),
            after("dead-letter", "sortBrokenCall")),
    NOTED(
            "result noted, next step not begun",
            "variable.entry.key",
            "",
            after("create-instance", "readInstantiation"),
            after("upload-data-elements", "readUpload"),
            after("advance-process", "readNext"),
            after("settle-unknown-call", "settleUnknownCall")),
    SETTLING(
            "effect found, not noted",
            "variable.entry.key",
            "unknown",
            before("settle-unknown-call", "settleUnknownCall")),
    REPORTED("between report and move", "variable.entry.key", "", before("file-folder", "moveFolder")),
    MOVING("during the move", "variable.entry.key", "", before("file-folder", "moveFolder")),
    MOVED("between move and journal", "variable.entry.key", "", before("file-folder", "closeEntry"));

    final String title;
    final String key;

    /** The variable that tells which kind of call it is; empty where there is none. */
    final String call;

    final List<Place> places;

    HaltPoint(String title, String key, String call, Place... places) {
        this.title = title;
        this.key = key;
        this.call = call;
        this.places = List.of(places);
    }

    /** Whether it comes once for each kind of call. */
    boolean isOfACall() {
        return !call.isEmpty();
    }

    private static Place before(String route, String step) {
        return new Place(route, step, true);
    }

    private static Place after(String route, String step) {
        return new Place(route, step, false);
    }

    /** Beside a step of a route. */
    record Place(String route, String step, boolean before) {}
}
