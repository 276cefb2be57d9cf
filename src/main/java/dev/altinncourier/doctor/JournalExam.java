package dev.altinncourier.doctor;

import dev.altinncourier.journal.JournalState;
import java.util.List;
import java.util.concurrent.Callable;

/** The journal, looked at by whoever can: the courier that works on it, or the operating system where none does. */
record JournalExam(Callable<JournalState> journal) implements Exam {

    @Override
    public String check() {
        return "journal";
    }

    @Override
    public List<Finding> look() throws Exception {
        var state = journal.call();
        return List.of(
                switch (state.kind()) {
                    case WELL -> Finding.ok(check(), "", state.what());
                    case UNMADE -> Finding.warn(check(), "", state.what(), state.fix());
                    case BROKEN -> Finding.wrong(check(), "", state.what(), state.fix());
                });
    }
}
