package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key, or two while it is changed. */
class SigningKeysTest {

    private static final KeyPair OTHER = Keys.generated("RSA", 2048);

    private final Path first;
    private final Path next;
    private final SigningKeys keys;

    SigningKeysTest(@TempDir Path folder) {
        this.first = folder.resolve("key.jwk");
        this.next = folder.resolve("next.jwk");
        this.keys = new SigningKeys(
                Settings.complete(first).with("next-key-file", next.toString()).maskinporten());
    }

    @Test
    void nextKeyNeedNotBeThere() throws Exception {
        // Given
        write(first, Keys.RSA, "one");

        // Then
        assertThat(names()).containsExactly("one");
        assertThat(keys.faults()).isEmpty();
    }

    @Test
    void keyThatMaskinportenTookLastIsTriedFirst() throws Exception {
        // Given
        write(first, Keys.RSA, "one");
        write(next, OTHER, "two");
        var before = names();

        // When
        keys.accept(keys.candidates().get(1));

        // Then
        assertThat(before).containsExactly("one", "two");
        assertThat(names()).containsExactly("two", "one");
        assertThat(keys.accepted()).contains("two");
    }

    @Test
    void nextKeyMovedOverTheFormerOneIsTheOnlyOne() throws Exception {
        // Given
        write(first, Keys.RSA, "one");
        write(next, OTHER, "two");
        keys.accept(keys.candidates().get(1));

        // When
        Files.move(next, first, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        // Then
        assertThat(names()).containsExactly("two");
    }

    @Test
    void brokenNextKeyIsSaidAndStopsNobody() throws Exception {
        // Given
        write(first, Keys.RSA, "one");
        Files.writeString(next, "secret-stuff");

        // Then
        assertThat(names()).containsExactly("one");
        assertThat(keys.faults()).singleElement().satisfies(fault -> assertThat(
                        fault.problem().nextAction().en())
                .contains("courier.auth.maskinporten.next-key-file"));
    }

    @Test
    void goodNextKeyServesWhereTheFirstIsGone() throws Exception {
        // Given
        write(next, OTHER, "two");

        // Then
        assertThat(names()).containsExactly("two");
        assertThat(keys.faults()).hasSize(1);
    }

    @Test
    void noKeyAtAllIsTheOperatorsToMend() {
        assertThatThrownBy(keys::candidates).isInstanceOfSatisfying(WrongSetup.class, failure -> assertThat(
                        failure.problem().rule())
                .isEqualTo("signing-key-unusable"));
    }

    private List<String> names() throws WrongSetup {
        return keys.candidates().stream().map(SigningKey::name).toList();
    }

    private static void write(Path file, KeyPair pair, String kid) throws Exception {
        Files.writeString(file, Keys.jwk(pair, kid));
    }
}
