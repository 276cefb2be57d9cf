package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.Drop;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.intake.FoldersConfig;
import dev.altinncourier.journal.JournalConfig;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.MessageRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node had claimed, and not yet entered, when it died for good. */
class EnterForgottenTest {

    private static final Optional<String> SERVER = Optional.of("jdbc:postgresql://db.example.no/courier");

    private final TestClock clock = new TestClock();
    private final Path base;
    private final Journals database;
    private final Journals.Node node;
    private final Claims claims;

    EnterForgottenTest(@TempDir Path base) {
        this.base = base;
        database = Journals.open(base, clock);
        node = database.node("node");
        claims = new Claims(new Folders(base), clock, new Random(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isEnteredByAnotherNodeWhenALeaseIsOver() throws IOException {
        // Given
        var claimed = claimed();

        // When
        forgotten(new Settings(SERVER, Duration.ZERO)).process(new DefaultExchange(new DefaultCamelContext()));

        // Then
        assertThat(node.submissions().isOpen(claimed.id())).isTrue();
    }

    @Test
    void isLeftAloneBefore() throws IOException {
        // Given
        var claimed = claimed();

        // When
        forgotten(new Settings(SERVER, Journals.LEASE)).process(new DefaultExchange(new DefaultCamelContext()));

        // Then
        assertThat(node.submissions().isOpen(claimed.id())).isFalse();
    }

    @Test
    void isRemovedWhereItWasAMessageThatWasNotWrittenToItsEnd() throws IOException {
        // Given
        var cutOff = claims.admit(new MessageRef("kafka:inbox", "0-1@1"), "mva", "k", Shape.FOLDER, "");
        clock.advance(Duration.between(TestClock.START, Instant.now()).plus(Journals.LEASE));

        // When
        forgotten(new Settings(SERVER, Duration.ZERO)).process(new DefaultExchange(new DefaultCamelContext()));

        // Then
        assertThat(cutOff.claim().folder()).doesNotExist();
    }

    private EnterForgotten forgotten(JournalConfig config) {
        var entering = new Entering(node.submissions(), database.messages(), claims);
        var recovery = new Recovery(claims, node.submissions(), entering, node.leases(), config);
        return new EnterForgotten(recovery, node.submissions(), database.probe(), config);
    }

    private ClaimedDrop claimed() throws IOException {
        var drop = Files.createDirectories(base.resolve("inbox/mva/k"));
        Files.writeString(drop.resolve("melding.xml"), "<melding/>");
        return claims.claim(new Drop("mva", "k", drop, Shape.FOLDER)).orElseThrow();
    }

    private record Folders(Path base) implements FoldersConfig {
        @Override
        public Duration minimumAge() {
            return Duration.ZERO;
        }
    }

    private record Settings(Optional<String> url, Duration lease) implements JournalConfig {

        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofMillis(500);
        }

        @Override
        public Optional<String> renewMillis() {
            return Optional.empty();
        }
    }
}
