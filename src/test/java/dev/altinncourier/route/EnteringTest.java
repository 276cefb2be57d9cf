package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.Drop;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.intake.FoldersConfig;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.State;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.MessageRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that has just been written down is entered once, whoever else looks into the folders meanwhile. */
class EnteringTest {

    private static final MessageRef MESSAGE = new MessageRef("jms:inbox", "ID:1");

    private final TestClock clock = new TestClock();
    private final Journals database;
    private final Journals.Node node;
    private final Claims claims;
    private final Entering entering;
    private final Path base;

    EnteringTest(@TempDir Path base) {
        this.base = base;
        database = Journals.open(base, clock);
        node = database.node("node");
        claims = new Claims(new Folders(base), clock, new Random(1));
        entering = new Entering(node.submissions(), database.messages(), claims);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneThatAnotherNodeHasFoundAndTakenUpStaysAsItStands() throws IOException {
        // Given
        var claimed = written();
        entering.enter(claimed);
        node.submissions().takeUp(claimed.id());
        node.submissions()
                .postpone(claimed.id(), claimed.folder(), clock.instant().plusSeconds(600), null);

        // When
        var entered = entering.enterMessage(claimed, "ab".repeat(32));

        // Then
        assertThat(entered).isEqualTo(claimed.id());
        assertThat(node.submissions().takeUp(claimed.id())).isEmpty();
        assertThat(claimed.originals()).exists();
    }

    @Test
    void theCopyOfOneThatIsASubmissionAlreadyIsRemoved() throws IOException {
        // Given
        var first = written();
        entering.enterMessage(first, null);
        var copy = written();

        // When
        var entered = entering.enterMessage(copy, null);

        // Then
        assertThat(entered).isEqualTo(first.id());
        assertThat(copy.folder()).doesNotExist();
        assertThat(first.originals()).exists();
    }

    /** A node that stood still between its claim and the journal wakes up when another is through with the drop. */
    @Test
    void aDropThatAnotherNodeHasBroughtToItsEndIsNotBegunAgain() throws IOException {
        // Given
        var drop = Files.createDirectories(base.resolve("inbox/mva/k"));
        Files.writeString(drop.resolve("melding.xml"), "<melding/>");
        var claimed = claims.claim(new Drop("mva", "k", drop, Shape.FOLDER)).orElseThrow();
        var other = database.node("other");
        new Entering(other.submissions(), database.messages(), claims).enter(claimed);
        other.submissions().takeUp(claimed.id());
        other.submissions().finish(claimed.id(), State.DONE, "delivered", base.resolve("done"));

        // When
        entering.enterNew(claimed);

        // Then
        assertThat(node.submissions().isOpen(claimed.id())).isFalse();
    }

    private ClaimedDrop written() throws IOException {
        try (var admission = claims.admit(MESSAGE, "mva", "k", Shape.FOLDER, "")) {
            var content = "<melding/>".getBytes(StandardCharsets.UTF_8);
            admission.write("melding.xml", new ByteArrayInputStream(content), content.length);
            return admission.complete();
        }
    }

    private record Folders(Path base) implements FoldersConfig {
        @Override
        public Duration minimumAge() {
            return Duration.ZERO;
        }
    }
}
