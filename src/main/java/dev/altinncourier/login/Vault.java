package dev.altinncourier.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.journal.StoredLogin.Sealed;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.MissingSetting;
import dev.altinncourier.token.UnusableKey;
import dev.altinncourier.token.WatchedFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what courier keeps of a login: AES-256-GCM, bound to where it belongs, so that what stands in one row is of no
 * use in another. The key comes from the operator's secret source and never into the journal.
 */
@Singleton
public final class Vault {

    private static final String PREFIX = "courier.auth.idporten.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final IdPortenConfig config;
    private final WatchedFile<List<VaultKey>> file = new WatchedFile<>(content -> keys(new String(content, UTF_8)));
    private final SecureRandom random = new SecureRandom();

    Vault(IdPortenConfig config) {
        this.config = config;
    }

    /**
     * Encrypts with the current key.
     *
     * @param place that it belongs to
     */
    Sealed seal(String secret, String place) throws WrongSetup {
        var key = keys().get(0);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            var encrypted = cipher.doFinal(secret.getBytes(UTF_8));
            var all = new byte[NONCE + encrypted.length];
            System.arraycopy(nonce, 0, all, 0, NONCE);
            System.arraycopy(encrypted, 0, all, NONCE, encrypted.length);
            return new Sealed(key.id(), Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Decrypts; empty when the key is gone, or what stands there is not what was put there. */
    Optional<String> open(Sealed sealed, String place) throws WrongSetup {
        var key = keys().stream()
                .filter(known -> known.id().equals(sealed.keyId()))
                .findFirst();
        return key.flatMap(known -> decrypted(known, sealed, place));
    }

    /** Whether something is encrypted with another key than the current one. */
    boolean isOld(Sealed sealed) throws WrongSetup {
        return !sealed.keyId().equals(keys().get(0).id());
    }

    /** What courier alone can make of a text: proves later that the text came from courier. */
    public String mark(String text) throws WrongSetup {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys().get(0).key());
            mac.init(new SecretKeySpec(mac.doFinal("key of marks".getBytes(UTF_8)), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    private static Optional<String> decrypted(VaultKey key, Sealed sealed, String place) {
        try {
            var all = Base64.getDecoder().decode(sealed.text());
            var nonce = Arrays.copyOf(all, NONCE);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
            return Optional.of(new String(cipher.doFinal(all, NONCE, all.length - NONCE), UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, VaultKey key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }

    private List<VaultKey> keys() throws WrongSetup {
        try {
            var path = config.vaultKeyFile();
            if (path.isPresent()) {
                return file.current(path.get());
            }
            return keys(config.vaultKey().orElseThrow(() -> MissingSetting.of(PREFIX + "vault-key-file")));
        } catch (UnusableKey e) {
            throw unusable(e.words(PREFIX));
        } catch (IOException e) {
            throw unusable(new Text("den kan ikke leses fra disken.", "it cannot be read from the disk."));
        }
    }

    private static List<VaultKey> keys(String text) throws UnusableKey {
        var keys = new ArrayList<VaultKey>();
        for (var line : text.split("[\\n,]")) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                keys.add(VaultKey.parse(line.strip()));
            }
        }
        if (keys.isEmpty()) {
            throw new UnusableKey("den er tom.", "it is empty.");
        }
        return List.copyOf(keys);
    }

    private static WrongSetup unusable(Text why) {
        return new WrongSetup(
                Problem.of(
                        Category.CONFIGURATION,
                        "login-vault-key",
                        new Text(
                                "Nøkkelen som innlogginger krypteres med, kan ikke brukes: " + why.nb(),
                                "The key that logins are encrypted with cannot be used: " + why.en()),
                        new Text(
                                "Rett " + PREFIX + "vault-key-file; den leses på nytt uten omstart.",
                                "Correct " + PREFIX + "vault-key-file; it is read again without a restart.")),
                Reach.PROFILE_TOKEN);
    }

    @Override
    public String toString() {
        return "Vault[***]";
    }
}
