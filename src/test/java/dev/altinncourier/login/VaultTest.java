package dev.altinncourier.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.journal.StoredLogin.Sealed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is encrypted is opened where it belongs, by whoever has the key, and nowhere else. */
class VaultTest {

    private static final String PLACE = "login\ntt02\nkari";

    @Test
    void whatIsSealedIsOpenedAndShowsNothing() throws Exception {
        // Given
        var vault = vault(LoginBench.KEY);

        // When
        var sealed = vault.seal("the refresh token", PLACE);

        // Then
        assertThat(vault.open(sealed, PLACE)).contains("the refresh token");
        assertThat(sealed.text()).doesNotContain("refresh");
        assertThat(vault.seal("the refresh token", PLACE).text()).isNotEqualTo(sealed.text());
    }

    @Test
    void whatBelongsElsewhereOrWasChangedIsNotOpened() throws Exception {
        // Given
        var vault = vault(LoginBench.KEY);
        var sealed = vault.seal("the refresh token", PLACE);

        // Then
        assertThat(vault.open(sealed, "login\nprod\nkari")).isEmpty();
        assertThat(vault.open(sealed, "login\ntt02\nola")).isEmpty();
        var changed =
                (sealed.text().startsWith("A") ? "B" : "A") + sealed.text().substring(1);
        assertThat(vault.open(new Sealed(sealed.keyId(), changed), PLACE)).isEmpty();
    }

    @Test
    void aFormerKeyStillOpensAndTheNewOneSeals() throws Exception {
        // Given
        var old = vault(LoginBench.KEY).seal("the refresh token", PLACE);

        // When
        var both = vault(LoginBench.key("second") + "," + LoginBench.KEY);
        var anew = both.seal("the refresh token", PLACE);

        // Then
        assertThat(both.open(old, PLACE)).contains("the refresh token");
        assertThat(both.isOld(old)).isTrue();
        assertThat(both.isOld(anew)).isFalse();
        assertThat(vault(LoginBench.key("second")).open(anew, PLACE)).contains("the refresh token");
        assertThat(vault(LoginBench.key("second")).open(old, PLACE)).isEmpty();
    }

    @Test
    void aKeyFileIsReadAgainWhenItChanges(@TempDir Path folder) throws Exception {
        // Given
        var file = Files.writeString(folder.resolve("vault.key"), LoginBench.KEY + "\n");
        var vault = new Vault(LoginBench.config(Map.of("vault-key", "", "vault-key-file", file.toString())));
        var old = vault.seal("the refresh token", PLACE);

        // When
        Files.writeString(file, "# new\n" + LoginBench.key("second") + "\n" + LoginBench.KEY + "\n");

        // Then
        assertThat(vault.isOld(old)).isTrue();
        assertThat(vault.open(old, PLACE)).contains("the refresh token");
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedInWords() {
        assertThatThrownBy(() -> vault("c2hvcnQ=").seal("x", PLACE))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    private static Vault vault(String keys) {
        return new Vault(LoginBench.config(Map.of("vault-key", keys)));
    }
}
