package dev.altinncourier.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a submission is filed and what its folder is called, whatever the sender's key. */
class FolderNamesTest {

    private static final Label LABEL = Submissions.label("lønn-november");

    private Path base;
    private OutcomeFolders folders;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        base = temp;
        folders = new OutcomeFolders(Submissions.folders(base), Submissions.CLOCK);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aSubmissionIsFiledWholeUnderTheDayAndTheProfile(Outcome outcome) throws IOException {
        // Given
        Submissions.claimed(folders, LABEL);

        // When
        var filed = folders.file(outcome, LABEL);

        // Then
        assertThat(filed).isEqualTo(base.resolve(outcome.folder() + "/2026-11-23/courier-test/lønn-november~2H3J4K5M"));
        assertThat(filed.resolve("in/skjema.xml")).hasContent("<Skjema/>");
        assertThat(folders.work(LABEL.id())).doesNotExist();
    }

    @Test
    void theDayIsTheOneOfTheConfiguredZone() throws IOException {
        // Given
        var lateInUtc = Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC);
        Submissions.claimed(folders, LABEL);

        // When
        var filed = new OutcomeFolders(Submissions.folders(base), lateInUtc).file(Outcome.DONE, LABEL);

        // Then
        assertThat(base.relativize(filed).toString()).startsWith("done/2026-11-24/");
    }

    @Test
    void twoSubmissionsOfOneKeyOnOneDayDoNotCollide() throws IOException {
        // Given
        var other = new Label(Submissions.OTHER_ID, LABEL.key(), LABEL.profile());
        Submissions.claimed(folders, LABEL);
        Submissions.claimed(folders, other);

        // When
        var first = folders.file(Outcome.DONE, LABEL);
        var second = folders.file(Outcome.DONE, other);

        // Then
        assertThat(first).exists().isNotEqualTo(second);
        assertThat(second).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, _.._etc_passwd",
        "..\\..\\windows, _.._windows",
        ".hidden, hidden",
        "CON, _CON~",
        "nul.xml, _nul.xml",
        "'a:b*c?d\"e<f>g|h', a_bxc_d_e_f_g_h",
        "Blåbærsyltetøy ÆØÅ, Blåbærsyltetøy ÆØÅ",
        "🎉, _",
        "'   ', _",
        "name~12345678, name_12345678",
        "lonn-01039012345-11, lonn-010390xxxxx-11",
        "010390/12345, 010390_xxxxx"
    })
    void anyKeyMakesAFolderNameThatHoldsStill(String key, String name) throws IOException {
        // Given
        var label = Submissions.label(key);
        Submissions.claimed(folders, label);

        // When
        var filed = folders.file(Outcome.DONE, label);

        // Then
        assertThat(filed.getParent()).isEqualTo(base.resolve("done/2026-11-23/courier-test"));
        assertThat(filed.getFileName().toString()).startsWith(name).endsWith("~2H3J4K5M");
    }

    @Test
    void hostileKeysNeverLeaveTheirFolder() throws IOException {
        // Given
        var random = new Random(20261123);

        for (int i = 0; i < 300; i++) {
            var label = new Label(Submissions.id(i), hostile(random), "../p\0");
            Submissions.claimed(folders, label);

            // When
            var filed = folders.file(Outcome.DONE, label);

            // Then
            assertThat(filed.normalize()).isEqualTo(filed);
            assertThat(filed.getParent()).isEqualTo(base.resolve("done/2026-11-23/_p_"));
            assertThat(filed.getFileName().toString().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(130);
        }
    }

    @Test
    void noIdentityNumberIsInAFolderName() {
        // Given
        var random = new Random(20261123);

        for (int i = 0; i < 2_000; i++) {
            var number = String.format("%011d", random.nextLong(100_000_000_000L));
            var key = "k".repeat(random.nextInt(140)) + number + (random.nextBoolean() ? ".xml" : "_\u200b");

            // When
            var path = folders.outcome(Outcome.DONE, Submissions.label(key));

            // Then
            assertThat(path.toString()).doesNotContain(number).doesNotContainPattern("\\d{7,}(?!.*~)");
        }
    }

    private static String hostile(Random random) {
        var key = new StringBuilder();
        var nasty = "/\\.\0\n\r\t:*?\"<>|~ \u202e\u2028\ud800";
        for (int i = random.nextInt(300); i >= 0; i--) {
            if (random.nextBoolean()) {
                key.append(nasty.charAt(random.nextInt(nasty.length())));
            } else {
                key.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return key.toString();
    }
}
