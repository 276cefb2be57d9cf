package dev.altinncourier.it;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A setting as {@code quarkus config encrypt} writes it. */
final class EncryptedSetting {

    private EncryptedSetting() {}

    static String of(String secret, String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            var iv = new byte[12];
            new SecureRandom().nextBytes(iv);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(sha, "AES"), new GCMParameterSpec(128, iv));
            var encrypted = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var all = ByteBuffer.allocate(1 + iv.length + encrypted.length)
                    .put((byte) iv.length)
                    .put(iv)
                    .put(encrypted);
            return "${aes-gcm-nopadding::"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array()) + "}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
