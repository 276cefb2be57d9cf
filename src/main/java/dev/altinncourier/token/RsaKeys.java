package dev.altinncourier.token;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;

/** Makes RSA keys of their parts. */
final class RsaKeys {

    private RsaKeys() {}

    static RSAPrivateKey privateKey(KeySpec parts) throws UnusableKey {
        try {
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(parts);
        } catch (InvalidKeySpecException e) {
            throw UnusableKey.notRsa();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
