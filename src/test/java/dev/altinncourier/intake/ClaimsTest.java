package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {

    private static final MessageRef MESSAGE = new MessageRef("jms:inbox", "ID:1", "answers");

    private final TestClock clock = new TestClock();
    private final Folders folders;
    private final Inbox inbox;
    private final Claims claims;

    ClaimsTest(@TempDir Path base) {
        folders = new Folders(base);
        inbox = new Inbox(folders, Profiles.named("mva", "skatt"), clock);
        claims = new Claims(folders, clock, new Random(1));
    }

    @Test
    void aFolderBecomesTheOriginalsOfItsWorkFolder() throws Exception {
        // Given
        var folder = folders.readyFolder("mva", "k");

        // When
        var claimed = claims.claim(Drop.of("mva", folder, Shape.FOLDER)).orElseThrow();

        // Then
        assertThat(folder).doesNotExist();
        assertThat(claimed.folder())
                .isEqualTo(folders.work().resolve(claimed.id().value()));
        assertThat(claimed.originals().resolve("melding.xml")).exists();
        assertThat(ClaimFile.read(claimed.folder())).contains(claimed);
    }

    @Test
    void aMessageCountsOnlyWhenAllOfItIsThere() throws Exception {
        // Given
        var admission = claims.admit(MESSAGE, "mva", "k", Shape.FOLDER, "");
        admission.write("melding.xml", content("<melding/>"), 100);
        assertThat(claims.orphans(id -> false)).isEmpty();

        // When
        var claimed = admission.complete();

        // Then
        assertThat(claims.orphans(id -> false)).containsExactly(claimed);
        assertThat(claims.claimed(claimed.id()).message()).isEqualTo(MESSAGE);
        assertThat(claimed.originals().resolve("melding.xml")).hasContent("<melding/>");
    }

    @Test
    void aMessageThatACrashCutOffIsRemovedWhenNobodyWritesItAnyMore() throws Exception {
        // Given
        var cutOff = claims.admit(MESSAGE, "mva", "k", Shape.FOLDER, "");
        cutOff.write("vedlegg/a.pdf", content("%PDF"), 100);
        age(cutOff.claim().folder());
        assertThat(claims.removeAbandoned(Duration.ofMinutes(10))).isZero();
        clock.advance(Duration.ofMinutes(11));

        // When
        int removed = claims.removeAbandoned(Duration.ofMinutes(10));

        // Then
        assertThat(removed).isEqualTo(1);
        assertThat(folders.work()).isEmptyDirectory();
    }

    @Test
    void whoStoodStillSoLongDoesNotCompleteAMessageWithoutTheFilesThatWereRemoved() throws Exception {
        // Given
        var stoodStill = claims.admit(MESSAGE, "mva", "k", Shape.FOLDER, "");
        stoodStill.write("melding.xml", content("<melding/>"), 100);
        age(stoodStill.claim().folder());
        clock.advance(Duration.ofMinutes(11));
        assertThat(claims.removeAbandoned(Duration.ofMinutes(10))).isEqualTo(1);

        // When
        assertThatThrownBy(() -> stoodStill.write("vedlegg/a.pdf", content("%PDF"), 100))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stoodStill.write("b.pdf", content("%PDF"), 100))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(stoodStill::complete).isInstanceOf(IOException.class);
        stoodStill.close();

        // Then
        assertThat(claims.orphans(id -> false)).isEmpty();
        assertThat(folders.work()).isEmptyDirectory();
    }

    @Test
    void aZipKeepsItsNameAndLosesItsMarker() throws Exception {
        // Given
        var zip = folders.file("mva", "Års oppgave.zip");
        var marker = folders.file("mva", "Års oppgave.zip.ready");

        // When
        var claimed = claims.claim(Drop.of("mva", zip, Shape.ZIP)).orElseThrow();

        // Then
        assertThat(claimed.originals().resolve("Års oppgave.zip")).exists();
        assertThat(claimed.key()).isEqualTo("Års oppgave");
        assertThat(zip).doesNotExist();
        assertThat(marker).doesNotExist();
    }

    @Test
    void aDropThatSomebodyElseTookLeavesNoTrace() throws Exception {
        // Given
        var folder = folders.readyFolder("mva", "k");
        var drop = Drop.of("mva", folder, Shape.FOLDER);
        claims.claim(drop);
        var before = folders.work().toFile().list();

        // When
        var second = claims.claim(drop);

        // Then
        assertThat(second).isEmpty();
        assertThat(folders.work().toFile().list()).isEqualTo(before);
    }

    @Test
    void ofTwoCouriersExactlyOneGetsEachDrop() throws Exception {
        // Given
        int drops = 60;
        for (int i = 0; i < drops; i++) {
            folders.readyFolder("mva", "k" + i);
            folders.file("skatt", "z" + i + ".zip");
            folders.file("skatt", "z" + i + ".zip.ready");
        }
        var couriers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 3; i++) {
            couriers.add(new Courier(folders, new Random(i))::takeAll);
        }
        var threads = Executors.newFixedThreadPool(couriers.size());

        // When
        int taken = 0;
        for (var result : threads.invokeAll(couriers)) {
            taken += result.get();
        }
        threads.shutdown();

        // Then
        assertThat(taken).isEqualTo(2 * drops);
        assertThat(claims.orphans(id -> false))
                .hasSize(2 * drops)
                .extracting(ClaimedDrop::name)
                .doesNotHaveDuplicates();
        assertThat(folders.work().toFile().list()).hasSize(2 * drops);
    }

    /** A node that starts looks through work while the others claim, complete and move away. */
    @Test
    void whatAnotherCourierMovesMeanwhileHindersNoLook() throws Exception {
        // Given
        var thread = Executors.newSingleThreadExecutor();
        var working = thread.submit(() -> {
            for (int i = 0; i < 400; i++) {
                try (var admission = claims.admit(MESSAGE, "mva", "k" + i, Shape.FOLDER, "")) {
                    admission.write("melding.xml", content("<melding/>"), 100);
                    admission.write("vedlegg/a.pdf", content("%PDF"), 100);
                    var claimed = admission.complete();
                    Files.move(claimed.folder(), folders.base().resolve("gone-" + i), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return true;
        });

        // When
        int removed = 0;
        while (!working.isDone()) {
            removed += claims.removeAbandoned(Duration.ofMinutes(10));
            claims.orphans(id -> false);
        }
        thread.shutdown();

        // Then
        assertThat(working.get()).isTrue();
        assertThat(removed).isZero();
    }

    @Test
    void whatTheJournalDoesNotKnowIsAnOrphan() throws Exception {
        // Given
        var known = claim("known");
        var orphan = claim("orphan");
        Files.createDirectories(folders.work()
                .resolve(SubmissionId.at(Instant.now(), new Random(9)).value()));
        Files.createDirectories(folders.work().resolve("lost+found"));

        // When
        var orphans = claims.orphans(known.id()::equals);

        // Then
        assertThat(orphans).containsExactly(orphan);
    }

    @Test
    void onlyOldTracesOfClaimsThatDidNotHappenAreRemoved() throws Exception {
        // Given
        var claimed = claim("claimed");
        var fresh = trace(2);
        var abandoned = trace(3);
        age(abandoned);
        age(claimed.folder());

        // When
        int removed = claims.removeAbandoned(Duration.ofMinutes(10));

        // Then
        assertThat(removed).isEqualTo(1);
        assertThat(abandoned).doesNotExist();
        assertThat(fresh).exists();
        assertThat(claimed.originals()).exists();
    }

    @Test
    void aFolderMovedBackKeepsItsId() throws Exception {
        // Given
        var first = claim("k");
        var back = folders.inbox("mva").resolve("k~" + first.id().shortForm());
        Files.move(first.folder(), back, StandardCopyOption.ATOMIC_MOVE);

        // When
        var drop = inbox.ready(1).get(0);
        var second = claims.claim(drop);

        // Then
        assertThat(drop.shape()).isEqualTo(Shape.REDRIVE);
        assertThat(second).contains(first);
        assertThat(back).doesNotExist();
    }

    @Test
    void aFolderMovedBackToAnotherProfileIsLeftThere() throws Exception {
        // Given
        var first = claim("k");
        var back = folders.inbox("skatt").resolve("k");
        Files.move(first.folder(), back, StandardCopyOption.ATOMIC_MOVE);

        // When
        var drops = inbox.ready(1);

        // Then
        assertThat(drops).isEmpty();
        assertThat(inbox.warningCount()).isEqualTo(1);
    }

    @Test
    void aClaimThatFailsLeavesTheDropInTheInbox() throws Exception {
        // Given
        Files.writeString(folders.work(), "a file where the work folder should be");
        var folder = folders.readyFolder("mva", "k");

        // When
        assertThatThrownBy(() -> claims.claim(Drop.of("mva", folder, Shape.FOLDER)))
                // Then
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("melding.xml")).exists();
    }

    private ClaimedDrop claim(String key) throws IOException {
        return claims.claim(Drop.of("mva", folders.readyFolder("mva", key), Shape.FOLDER))
                .orElseThrow();
    }

    private Path trace(int seed) throws IOException {
        var id = SubmissionId.at(clock.instant(), new Random(seed));
        var folder = Files.createDirectories(folders.work().resolve(id.value()));
        ClaimFile.write(new ClaimedDrop(id, "mva", "k", Shape.ZIP, "k.zip", folder, clock.instant(), null));
        Files.createDirectory(folder.resolve("in"));
        return folder;
    }

    private void age(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(clock.instant().minus(Duration.ofHours(1))));
    }

    private static final class Courier {
        private final Inbox inbox;
        private final Claims claims;

        Courier(Folders folders, Random random) {
            var clock = new TestClock();
            inbox = new Inbox(folders, Profiles.named("mva", "skatt"), clock);
            claims = new Claims(folders, clock, random);
        }

        int takeAll() throws IOException {
            int taken = 0;
            for (var drops = inbox.ready(20); !drops.isEmpty(); drops = inbox.ready(20)) {
                taken += drops.stream()
                        .map(this::take)
                        .flatMap(Optional::stream)
                        .toList()
                        .size();
            }
            return taken;
        }

        private Optional<ClaimedDrop> take(Drop drop) {
            try {
                return claims.claim(drop);
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
