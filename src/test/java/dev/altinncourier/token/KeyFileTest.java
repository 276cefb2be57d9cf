package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final List<String> RSA_KEY = List.of("-keyalg", "RSA", "-keysize", "2048");
    private static final List<String> EC_KEY = List.of("-keyalg", "EC", "-groupname", "secp256r1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void jwkCarriesItsOwnKeyId() throws Exception {
        // Given
        var settings = holding(Keys.jwk(Keys.RSA, "from-jwk"));

        // When
        var key = key(settings);

        // Then
        assertThat(key.keyId()).isEqualTo("from-jwk");
        assertThat(key.privateKey()).isEqualTo(Keys.RSA.getPrivate());
    }

    @Test
    void keyOfASetIsPickedByItsId() throws Exception {
        // Given
        var other = Keys.generated("RSA", 2048);
        var settings = holding(Keys.jwkSet(Map.of("a", other, "b", Keys.RSA))).with("key-id", "b");

        // When
        var key = key(settings);

        // Then
        assertThat(key.privateKey()).isEqualTo(Keys.RSA.getPrivate());
    }

    @Test
    void onlyKeyOfASetNeedsNoPicking() throws Exception {
        // Given
        var settings = holding(Keys.jwkSet(Map.of("a", Keys.RSA)));

        // When
        var key = key(settings);

        // Then
        assertThat(key.keyId()).isEqualTo("a");
    }

    @Test
    void pkcs8AndPkcs1AreTheSameKey() throws Exception {
        // Given
        var pkcs8 = holding(Keys.pkcs8(Keys.RSA)).with("key-id", "k");
        var first = key(pkcs8);
        var pkcs1 = holding(Keys.pkcs1(Keys.RSA)).with("key-id", "k");

        // When
        var second = key(pkcs1);

        // Then
        assertThat(first.privateKey()).isEqualTo(Keys.RSA.getPrivate()).isEqualTo(second.privateKey());
    }

    @Test
    void certificateBesideAPemKeyIsSentWhenThereIsNoKeyId() throws Exception {
        // Given
        var settings = holding(pemWithCertificate("own", "own"));

        // When
        var key = key(settings);

        // Then
        assertThat(key.keyId()).isNull();
        assertThat(key.certificates()).hasSize(1);
    }

    @Test
    void certificateStaysAtHomeWhenThereIsAKeyId() throws Exception {
        // Given
        var settings = holding(pemWithCertificate("own", "own")).with("key-id", "k");

        // When
        var key = key(settings);

        // Then
        assertThat(key.keyId()).isEqualTo("k");
        assertThat(key.certificates()).isEmpty();
    }

    @Test
    void certificateOfAnotherKeyIsRefused() throws Exception {
        // Given
        var settings = holding(pemWithCertificate("own", "other"));

        // When Then
        assertUnusable(settings, "does not belong to the key");
    }

    @Test
    void keyOfAPkcs12FileIsPickedByItsAlias() throws Exception {
        // Given
        var store = store();
        var settings =
                Settings.complete(store).with("key-password", Keys.PASSWORD).with("key-alias", "other");

        // When
        var key = key(settings);

        // Then
        assertThat(key.privateKey()).isEqualTo(Keys.opened(store).getKey("other", Keys.PASSWORD.toCharArray()));
        assertThat(key.certificates()).hasSize(1);
    }

    @Test
    void severalKeysWithoutAnAliasAreRefused() throws Exception {
        // Given
        var settings = Settings.complete(store()).with("key-password", Keys.PASSWORD);

        // When Then
        assertUnusable(settings, "key-alias");
    }

    @Test
    void wrongPasswordNamesTheSetting() throws Exception {
        // Given
        var settings = Settings.complete(store()).with("key-password", "not-it");

        // When Then
        assertUnusable(settings, "key-password");
    }

    @Test
    void ellipticCurveKeysAreRefusedInEveryFormat() throws Exception {
        // Given
        var pem = Keys.pem("PRIVATE KEY", Keys.generated("EC", 256).getPrivate().getEncoded());
        var sec1 = Keys.pem("EC PRIVATE KEY", new byte[] {1, 2, 3});
        var jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"c2VjcmV0\"}";
        var store = folder.resolve("ec.p12");
        Keys.addTo(store, "ec", EC_KEY);

        // When Then
        assertUnusable(holding(pem).with("key-id", "k"), "not an RSA key");
        assertUnusable(holding(sec1).with("key-id", "k"), "not an RSA key");
        assertUnusable(holding(jwk).with("key-id", "k"), "not an RSA key");
        assertUnusable(Settings.complete(store).with("key-password", Keys.PASSWORD), "not an RSA key");
    }

    @Test
    void shortKeysAreRefused() throws Exception {
        // Given
        var settings = holding(Keys.pkcs8(Keys.generated("RSA", 1024))).with("key-id", "k");

        // When Then
        assertUnusable(settings, "at least 2048");
    }

    @Test
    void keyThatNobodyCouldRecogniseIsRefused() throws Exception {
        // Given
        var settings = holding(Keys.pkcs8(Keys.RSA));

        // When Then
        assertUnusable(settings, "key-id");
    }

    @Test
    void twoNamesForOneKeyAreRefused() throws Exception {
        // Given
        var settings = holding(Keys.jwk(Keys.RSA, "one")).with("key-id", "two");

        // When Then
        assertUnusable(settings, "Correct or remove key-id");
    }

    @Test
    void whatIsNoKeyIsRefusedWithAWayOut() throws Exception {
        // Given
        var publicOnly = "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"kid\":\"k\"}";
        var encrypted = Keys.pem("ENCRYPTED PRIVATE KEY", new byte[] {1});

        // When Then
        assertUnusable(holding(publicOnly), "public one only");
        assertUnusable(holding(encrypted), "encrypted");
        assertUnusable(holding("{\"kty\":\"RSA\" secret-stuff"), "not valid JSON");
        assertUnusable(holding("secret-stuff"), "neither a JWK nor PEM nor PKCS#12");
        assertUnusable(holding(""), "neither a JWK nor PEM nor PKCS#12");
        assertUnusable(holding("-----BEGIN CERTIFICATE REQUEST-----"), "holds 0 private keys");
        assertUnusable(Settings.complete(folder.resolve("absent.pem")), "cannot be read");
    }

    @Test
    void changedFileIsReadWithoutARestart() throws Exception {
        // Given
        var file = file(holding(Keys.jwk(Keys.RSA, "old")));
        file.current();

        // When
        holding(Keys.jwk(Keys.generated("RSA", 2048), "renewed"));

        // Then
        assertThat(file.current().keyId()).isEqualTo("renewed");
    }

    @Test
    void halfWrittenFileLeavesTheFormerKeyInUse() throws Exception {
        // Given
        var file = file(holding(Keys.jwk(Keys.RSA, "old")));
        file.current();

        // When
        holding(Keys.jwk(Keys.RSA, "new").substring(0, 200));
        var meanwhile = file.current().keyId();
        holding(Keys.jwk(Keys.RSA, "new"));

        // Then
        assertThat(meanwhile).isEqualTo("old");
        assertThat(file.current().keyId()).isEqualTo("new");
    }

    @Test
    void unchangedFileIsNotReadAgain() throws Exception {
        // Given
        var file = file(holding(Keys.jwk(Keys.RSA, "old")));

        // When
        var first = file.current();

        // Then
        assertThat(file.current()).isSameAs(first);
    }

    private Settings holding(String content) throws Exception {
        return Settings.complete(Files.writeString(folder.resolve("key"), content));
    }

    private Path store() throws Exception {
        var store = folder.resolve("key.p12");
        Keys.addTo(store, "own", RSA_KEY);
        Keys.addTo(store, "other", RSA_KEY);
        return store;
    }

    private String pemWithCertificate(String keyAlias, String certificateAlias) throws Exception {
        var store = Keys.opened(store());
        return Keys.pem(
                        "PRIVATE KEY",
                        store.getKey(keyAlias, Keys.PASSWORD.toCharArray()).getEncoded())
                + Keys.pem("CERTIFICATE", store.getCertificate(certificateAlias).getEncoded());
    }

    private static KeyFile file(Settings settings) {
        return new KeyFile(KeyPlace.current(settings.maskinporten()).orElseThrow());
    }

    private static SigningKey key(Settings settings) throws Exception {
        return file(settings).current();
    }

    private static void assertUnusable(Settings settings, String why) {
        assertThatThrownBy(() -> key(settings)).isInstanceOfSatisfying(WrongSetup.class, failure -> {
            assertThat(failure.problem().category()).isEqualTo(Category.CONFIGURATION);
            assertThat(failure.problem().summary().en()).contains(why);
            assertThat(failure.problem().summary().nb()).isNotBlank();
            assertThat(failure.getMessage()).doesNotContain("secret");
            assertThat(failure).hasNoCause();
        });
    }
}
