package dev.altinncourier.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same claims of the same code on the other database. */
@ExtendWith(PostgresqlServer.class)
class SubmissionListOnPostgresqlTest extends SubmissionListTest {

    @Override
    Journals journals(Path folder) {
        return Journals.onServer(folder, clock);
    }
}
