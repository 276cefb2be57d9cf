package dev.altinncourier.token;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a key file holds.
 *
 * @param key the private key
 * @param keyId named in the file; null when it names none
 * @param chain the certificates, the key's own first; may be empty
 */
record KeyMaterial(RSAPrivateKey key, @Nullable String keyId, List<X509Certificate> chain) {

    private static final int SMALLEST = 2048;

    KeyMaterial {
        chain = List.copyOf(chain);
    }

    /** A key is announced by its id or by its certificate, never by both (auth 2.1). */
    SigningKey signingKey(@Nullable String wantedKeyId) throws UnusableKey {
        checkSize();
        var id = wantedKeyId != null ? wantedKeyId : keyId;
        if (id != null) {
            return new SigningKey(key, id, List.of(), null);
        }
        if (chain.isEmpty()) {
            throw new UnusableKey(
                    "den sier ikke hvilken nøkkel det er. Sett courier.auth.maskinporten.key-id, eller legg sertifikatet"
                            + " i filen.",
                    "it does not say which key it is. Set courier.auth.maskinporten.key-id, or put the certificate in"
                            + " the file.");
        }
        checkCertificate();
        return new SigningKey(key, null, encoded(), chain.get(0).getNotAfter().toInstant());
    }

    private void checkSize() throws UnusableKey {
        if (key.getModulus().bitLength() < SMALLEST) {
            throw new UnusableKey(
                    "RSA-nøkkelen er kortere enn 2048 bit. Lag en ny på minst 2048.",
                    "the RSA key is shorter than 2048 bits. Make a new one of at least 2048.");
        }
    }

    private void checkCertificate() throws UnusableKey {
        var fits = chain.get(0).getPublicKey() instanceof RSAPublicKey known
                && known.getModulus().equals(key.getModulus());
        if (!fits) {
            throw new UnusableKey(
                    "det første sertifikatet hører ikke til nøkkelen. Legg nøkkelens eget sertifikat først.",
                    "the first certificate does not belong to the key. Put the key's own certificate first.");
        }
    }

    private List<String> encoded() throws UnusableKey {
        var encoded = new ArrayList<String>();
        for (var certificate : chain) {
            try {
                encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new UnusableKey("et sertifikat kan ikke leses.", "a certificate cannot be read.");
            }
        }
        return encoded;
    }

    @Override
    public String toString() {
        return "KeyMaterial[***]";
    }
}
