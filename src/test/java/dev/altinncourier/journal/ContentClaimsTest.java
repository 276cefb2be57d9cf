package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentClaimsTest {

    private static final int RIVALS = 16;

    final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private List<SubmissionId> ids;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = journals(base);
        ids = IntStream.range(0, RIVALS)
                .mapToObj(i -> SubmissionId.at(TestClock.START, new Random(i)))
                .toList();
        ids.forEach(id -> database.submissions().receive(id, id.value(), "courier-test", base.resolve("work")));
    }

    /** The database that these claims are made of. */
    Journals journals(Path folder) {
        return Journals.open(folder, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void firstToClaimAContentKeepsIt() {
        // Given
        var contents = database.contents();
        contents.claim("hash", ids.get(0), false);

        // Then
        assertThat(contents.claim("hash", ids.get(1), false))
                .map(ContentClaims.Holder::id)
                .contains(ids.get(0));
        assertThat(contents.claim("hash", ids.get(0), false)).isEmpty();
        assertThat(contents.claim("hash", ids.get(2), true)).isEmpty();
        assertThat(contents.claim("hash", ids.get(0), false))
                .map(ContentClaims.Holder::id)
                .contains(ids.get(2));
    }

    @Test
    void oneOfManyGetsAContentThatNobodyHas() throws Exception {
        // When
        var refused = AtOnce.of(RIVALS, i -> database.contents().claim("hash", ids.get(i), false));

        // Then
        assertThat(refused).filteredOn(holder -> holder.isEmpty()).hasSize(1);
    }

    @Test
    void oneOfManyGetsAContentThatWasGivenBack() throws Exception {
        // Given
        database.contents().claim("hash", ids.get(0), false);
        var journal = database.submissions();
        journal.takeUp(ids.get(0));
        journal.finish(ids.get(0), State.REJECTED, base.resolve("rejected"));

        // When
        var refused = AtOnce.of(RIVALS - 1, i -> database.contents().claim("hash", ids.get(i + 1), false));

        // Then
        assertThat(refused).filteredOn(holder -> holder.isEmpty()).hasSize(1);
    }
}
