package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** Reads a private key, whatever form its file has. */
final class KeyContent {

    private static final char[] NO_PASSWORD = {};

    private KeyContent() {}

    /**
     * Which key of a file, and what opens it.
     *
     * @param keyId under which it is registered
     * @param password of PKCS#12
     * @param alias in PKCS#12
     */
    record Choice(@Nullable String keyId, @Nullable String password, @Nullable String alias) {

        @Override
        public String toString() {
            return "Choice[***]";
        }
    }

    static SigningKey read(byte[] content, Choice choice) throws UnusableKey {
        return material(content, choice).signingKey(choice.keyId());
    }

    private static KeyMaterial material(byte[] content, Choice choice) throws UnusableKey {
        if (isPkcs12(content)) {
            var password =
                    choice.password() == null ? NO_PASSWORD : choice.password().toCharArray();
            return Pkcs12Key.read(content, password, choice.alias());
        }
        var text = new String(content, UTF_8);
        if (text.contains("-----BEGIN ")) {
            return PemKey.read(text);
        }
        if (text.stripLeading().startsWith("{")) {
            return JwkKey.read(text, choice.keyId());
        }
        throw new UnusableKey("den er hverken JWK, PEM eller PKCS#12.", "it is neither a JWK nor PEM nor PKCS#12.");
    }

    /** DER: a sequence, whose length takes more than a byte. */
    private static boolean isPkcs12(byte[] content) {
        return content.length > 1 && content[0] == 0x30 && content[1] < 0;
    }
}
