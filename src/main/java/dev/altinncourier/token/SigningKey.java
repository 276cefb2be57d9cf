package dev.altinncourier.token;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What assertions are signed with. Prints itself masked.
 *
 * @param privateKey RSA
 * @param keyId sent as {@code kid}; null when the certificates are sent
 * @param certificates sent as {@code x5c}, Base64 of DER, the key's own first; empty when the key id is sent
 * @param end when the certificate is over; null when the key id is sent: only Maskinporten knows then
 */
record SigningKey(PrivateKey privateKey, @Nullable String keyId, List<String> certificates, @Nullable Instant end) {

    private static final int NAME_LENGTH = 8;

    SigningKey {
        certificates = List.copyOf(certificates);
        if ((keyId == null) == certificates.isEmpty()) {
            throw new IllegalArgumentException("a key is announced by kid or by x5c, by exactly one of them");
        }
    }

    /** What tells it from another key, for people: the key id, or the beginning of the certificate's fingerprint. */
    String name() {
        return keyId != null
                ? keyId
                : "x5c " + Fingerprint.of(certificates.get(0)).substring(0, NAME_LENGTH);
    }

    @Override
    public String toString() {
        return "SigningKey[***, kid=" + keyId + "]";
    }
}
