package dev.altinncourier.token;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a private key, and the certificate chain beside it if there is one, from PEM (RFC 7468). */
final class PemKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

    /** Version 0 and the algorithm rsaEncryption: what PKCS#8 has before a PKCS#1 key (RFC 5208, RFC 8017 A.1). */
    private static final byte[] RSA_PREFIX = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private PemKey() {}

    static KeyMaterial read(String pem) throws UnusableKey {
        checkPlain(pem);
        var keys = new ArrayList<RSAPrivateKey>();
        var chain = new ArrayList<X509Certificate>();
        var blocks = BLOCK.matcher(pem);
        while (blocks.find()) {
            var content = decoded(blocks.group(2));
            switch (blocks.group(1)) {
                case "PRIVATE KEY" -> keys.add(RsaKeys.privateKey(new PKCS8EncodedKeySpec(content)));
                case "RSA PRIVATE KEY" -> keys.add(RsaKeys.privateKey(new PKCS8EncodedKeySpec(asPkcs8(content))));
                case "EC PRIVATE KEY" -> throw UnusableKey.notRsa();
                case "CERTIFICATE" -> chain.add(certificate(content));
                default -> {}
            }
        }
        return new KeyMaterial(only(keys), null, chain);
    }

    private static void checkPlain(String pem) throws UnusableKey {
        if (pem.contains("ENCRYPTED")) {
            throw new UnusableKey(
                    "PEM-nøkkelen er kryptert. Bruk PKCS#12 med passord, eller en ukryptert fil som bare courier kan lese.",
                    "the PEM key is encrypted. Use PKCS#12 with a password, or a plain file that only courier can read.");
        }
    }

    private static RSAPrivateKey only(List<RSAPrivateKey> keys) throws UnusableKey {
        if (keys.size() != 1) {
            throw new UnusableKey(
                    "den har " + keys.size() + " private nøkler (BEGIN PRIVATE KEY). Det skal være én.",
                    "it holds " + keys.size() + " private keys (BEGIN PRIVATE KEY). There must be one.");
        }
        return keys.get(0);
    }

    private static byte[] decoded(String base64) throws UnusableKey {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnusableKey(
                    "PEM-teksten er skadet. Kopier filen på nytt.", "the PEM text is damaged. Copy the file anew.");
        }
    }

    private static X509Certificate certificate(byte[] der) throws UnusableKey {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new UnusableKey(
                    "et sertifikat i den kan ikke leses. Kopier det på nytt.",
                    "a certificate in it cannot be read. Copy it anew.");
        }
    }

    private static byte[] asPkcs8(byte[] pkcs1) {
        var inner = new ByteArrayOutputStream();
        inner.writeBytes(RSA_PREFIX);
        inner.writeBytes(der(OCTET_STRING, pkcs1));
        return der(SEQUENCE, inner.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.writeBytes(length(content.length));
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** DER takes the shortest form only: one byte below 128, else a count and that many bytes (X.690 10.1). */
    private static byte[] length(int length) {
        var bytes = BigInteger.valueOf(length).toByteArray();
        if (length < 0x80) {
            return bytes;
        }
        var from = bytes[0] == 0 ? 1 : 0;
        var count = bytes.length - from;
        return ByteBuffer.allocate(1 + count)
                .put((byte) (0x80 | count))
                .put(bytes, from, count)
                .array();
    }
}
