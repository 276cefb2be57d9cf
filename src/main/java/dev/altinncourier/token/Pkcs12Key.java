package dev.altinncourier.token;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a private key and its certificate chain from PKCS#12. */
final class Pkcs12Key {

    private Pkcs12Key() {}

    /** @param password is cleared */
    static KeyMaterial read(byte[] content, char[] password, @Nullable String wantedAlias) throws UnusableKey {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password);
            var alias = alias(store, wantedAlias);
            return new KeyMaterial(rsa(store.getKey(alias, password)), null, chain(store, alias));
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableKey(
                    "PKCS#12-filen kan ikke åpnes. Kontroller courier.auth.maskinporten.key-password.",
                    "the PKCS#12 file cannot be opened. Check courier.auth.maskinporten.key-password.");
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static String alias(KeyStore store, @Nullable String wanted) throws KeyStoreException, UnusableKey {
        var found = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && (wanted == null || alias.equalsIgnoreCase(wanted))) {
                found.add(alias);
            }
        }
        if (found.size() != 1) {
            throw new UnusableKey(
                    "den har ingen eller flere nøkler. Si hvilken med courier.auth.maskinporten.key-alias.",
                    "it holds no or several keys. Say which one with courier.auth.maskinporten.key-alias.");
        }
        return found.get(0);
    }

    private static RSAPrivateKey rsa(@Nullable Key key) throws UnusableKey {
        if (key instanceof RSAPrivateKey rsa) {
            return rsa;
        }
        throw UnusableKey.notRsa();
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws KeyStoreException {
        var chain = new ArrayList<X509Certificate>();
        for (var certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
        }
        return chain;
    }
}
