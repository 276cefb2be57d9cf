package dev.altinncourier.login;

import dev.altinncourier.token.UnusableKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that logins are encrypted with.
 *
 * @param id tells keys apart: the start of the key's digest
 */
record VaultKey(String id, SecretKey key) {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    static VaultKey parse(String base64) throws UnusableKey {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new UnusableKey(
                    "en linje er ikke 32 byte i Base64. Lag en nøkkel med: openssl rand -base64 32",
                    "a line is not 32 bytes in Base64. Make a key with: openssl rand -base64 32");
        }
        return new VaultKey(id(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static String id(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }
}
