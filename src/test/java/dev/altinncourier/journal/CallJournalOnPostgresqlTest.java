package dev.altinncourier.journal;

import java.nio.file.Path;

/** The same claims of the same code on the other database. */
class CallJournalOnPostgresqlTest extends CallJournalTest {

    @Override
    Journals journals(Path folder) {
        return Journals.onServer(folder, clock);
    }
}
