package dev.altinncourier.token;

import java.security.PrivateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What assertions are signed with. Prints itself masked.
 *
 * @param privateKey RSA
 * @param keyId sent as {@code kid}; null when the certificates are sent
 * @param certificates sent as {@code x5c}, Base64 of DER, the key's own first; empty when the key id is sent
 */
record SigningKey(PrivateKey privateKey, @Nullable String keyId, List<String> certificates) {

    SigningKey {
        certificates = List.copyOf(certificates);
        if ((keyId == null) == certificates.isEmpty()) {
            throw new IllegalArgumentException("a key is announced by kid or by x5c, by exactly one of them");
        }
    }

    @Override
    public String toString() {
        return "SigningKey[***, kid=" + keyId + "]";
    }
}
