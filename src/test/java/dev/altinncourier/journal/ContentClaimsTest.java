package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.SubmissionId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A content is sent once, whoever drops it again. */
class ContentClaimsTest extends OpenJournal {

    private static final int RIVALS = 16;

    private List<SubmissionId> ids;

    @BeforeEach
    void receiveRivals() {
        ids = IntStream.range(0, RIVALS).mapToObj(Submissions::id).toList();
        ids.forEach(this::receive);
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
        journal.takeUp(ids.get(0));
        journal.finish(ids.get(0), State.REJECTED, "word", base.resolve("rejected"));

        // When
        var refused = AtOnce.of(RIVALS - 1, i -> database.contents().claim("hash", ids.get(i + 1), false));

        // Then
        assertThat(refused).filteredOn(holder -> holder.isEmpty()).hasSize(1);
    }
}
