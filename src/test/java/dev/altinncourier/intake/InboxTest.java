package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.intake.Drop.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private final TestClock clock = new TestClock();
    private final Folders folders;
    private final Inbox inbox;

    InboxTest(@TempDir Path base) {
        folders = new Folders(base);
        inbox = new Inbox(folders, Profiles.named("mva", "skatt"), clock);
    }

    @Test
    void anEmptyBaseHasNoDrops() throws Exception {
        assertThat(inbox.ready(10)).isEmpty();
    }

    @Test
    void aFolderWithItsMarkerIsReadyAtOnce() throws Exception {
        // Given
        var folder = folders.readyFolder("mva", "2026-T5");

        // When
        var drops = inbox.ready(10);

        // Then
        assertThat(drops).containsExactly(new Drop("mva", "2026-T5", folder, Shape.FOLDER));
    }

    @Test
    void aFolderWithoutMarkerIsNeverPickedUp() throws Exception {
        // Given
        var folder = Files.createDirectories(folders.inbox("mva").resolve("k"));
        Files.writeString(folder.resolve("melding.xml"), "<melding/>");

        // When
        var drops = readyAfter(Duration.ofDays(2));

        // Then
        assertThat(drops).isEmpty();
    }

    @Test
    void aFolderWithManifestIsReadyWhenNobodyWritesToItAnyMore() throws Exception {
        // Given
        var folder = Files.createDirectories(folders.inbox("mva").resolve("k"));
        Files.writeString(folder.resolve("submission.json"), "{\"key\": \"k\"}");

        // When
        var atOnce = inbox.ready(10);
        var later = readyAfter(Duration.ofSeconds(5));

        // Then
        assertThat(atOnce).isEmpty();
        assertThat(later).hasSize(1);
    }

    @Test
    void aHalfWrittenManifestWaits() throws Exception {
        // Given
        var folder = Files.createDirectories(folders.inbox("mva").resolve("k"));
        var manifest = Files.writeString(folder.resolve("submission.json"), "{\"owner\": {}");

        // When
        var early = readyAfter(Duration.ofSeconds(5));
        Files.writeString(manifest, "{\"owner\": {}, \"vars\": {");
        var changed = readyAfter(Duration.ofSeconds(5));
        Files.writeString(manifest, "{\"owner\": {}, \"vars\": {}}");
        var whole = readyAfter(Duration.ofSeconds(5));

        // Then
        assertThat(early).isEmpty();
        assertThat(changed).isEmpty();
        assertThat(whole).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k.zip", "k.ZIP", "k.xml", "skjema æøå (1).XML"})
    void aFileIsReadyWhenTwoLooksShowTheSame(String name) throws Exception {
        // Given
        folders.file("mva", name);

        // When
        var first = inbox.ready(10);
        var soon = readyAfter(Duration.ofSeconds(1));
        var later = readyAfter(Duration.ofSeconds(1));

        // Then
        assertThat(first).isEmpty();
        assertThat(soon).isEmpty();
        assertThat(later).extracting(Drop::key).containsExactly(name.substring(0, name.length() - 4));
    }

    @Test
    void aFileThatStillGrowsIsNotPickedUp() throws Exception {
        // Given
        var file = folders.file("mva", "k.zip");
        inbox.ready(10);

        // When
        Files.writeString(file, "more and more of it");
        var drops = readyAfter(Duration.ofHours(1));

        // Then
        assertThat(drops).isEmpty();
    }

    @Test
    void aMarkerBesideAFileSparesTheWait() throws Exception {
        // Given
        folders.file("mva", "k.zip");
        folders.file("mva", "k.zip.ready");

        // When
        var drops = inbox.ready(10);

        // Then
        assertThat(drops).extracting(Drop::shape).containsExactly(Shape.ZIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".k.xml", "k.xml.tmp", "k.zip.part", "k.xml~", "k.zip.filepart", "k.pdf", "k", "k.xml.ready"})
    void whatIsNoDropIsLeftAlone(String name) throws Exception {
        // Given
        var file = folders.file("mva", name);
        inbox.ready(10);

        // When
        var drops = readyAfter(Duration.ofDays(1));

        // Then
        assertThat(drops).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void linksAreNotFollowedAndWarnedOfOnce(@TempDir Path elsewhere) throws Exception {
        // Given
        Files.writeString(elsewhere.resolve(".ready"), "");
        Files.createSymbolicLink(folders.inbox("mva").resolve("folder"), elsewhere);
        Files.createSymbolicLink(folders.inbox("mva").resolve("k.xml"), elsewhere.resolve(".ready"));
        inbox.ready(10);

        // When
        var drops = readyAfter(Duration.ofDays(1));

        // Then
        assertThat(drops).isEmpty();
        assertThat(inbox.warningCount()).isEqualTo(2);
    }

    @Test
    void aFolderOfNoProfileStaysAndIsWarnedOfOnce() throws Exception {
        // Given
        var folder = folders.readyFolder("unknown", "k");

        // When
        var drops = List.of(inbox.ready(10), inbox.ready(10));

        // Then
        assertThat(drops).allMatch(List::isEmpty);
        assertThat(folder).exists();
        assertThat(inbox.warningCount()).isEqualTo(1);
    }

    @Test
    void profilesTakeTurns() throws Exception {
        // Given
        for (int i = 0; i < 20; i++) {
            folders.readyFolder("mva", "m" + i);
        }
        folders.readyFolder("skatt", "s1");
        folders.readyFolder("skatt", "s2");

        // When
        var drops = inbox.ready(4);

        // Then
        assertThat(drops).extracting(Drop::profile).containsExactlyInAnyOrder("mva", "mva", "skatt", "skatt");
    }

    @Test
    void aFullInboxIsReadNoFurtherThanAsked() throws Exception {
        // Given
        for (int i = 0; i < 5_000; i++) {
            var folder = Files.createDirectories(folders.inbox("mva").resolve("k" + i));
            Files.createFile(folder.resolve(".ready"));
        }

        // When
        var drops = inbox.ready(7);

        // Then
        assertThat(drops).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aNameWithControlCharactersGetsAKeyFitForOneLine() throws Exception {
        // Given
        folders.readyFolder("mva", "a\nb\u202ec");

        // When
        var drops = inbox.ready(1);

        // Then
        assertThat(drops).extracting(Drop::key).containsExactly("a_b_c");
        assertThat(drops).extracting(drop -> Drop.nameOf(drop.path())).containsExactly("a\nb\u202ec");
    }

    @Test
    void looksAreRememberedOnlyForSoMany() throws Exception {
        // Given
        var looks = new StableLooks(clock, Duration.ofSeconds(2), 2);
        looks.isStable(Path.of("a"), 1);
        looks.isStable(Path.of("b"), 1);

        // When
        looks.isStable(Path.of("c"), 1);
        var full = looks.size();
        clock.advance(Duration.ofMinutes(2));
        looks.isStable(Path.of("c"), 1);

        // Then
        assertThat(full).isEqualTo(2);
        assertThat(looks.size()).isEqualTo(1);
    }

    private List<Drop> readyAfter(Duration time) throws IOException {
        clock.advance(time);
        return inbox.ready(10);
    }
}
