package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys in the formats that people have them in. */
final class Keys {

    static final String PASSWORD = "secret-of-the-file";
    static final KeyPair RSA = generated("RSA", 2048);

    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private Keys() {}

    static KeyPair generated(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String jwk(KeyPair pair, String kid) throws Exception {
        return new ObjectMapper().writeValueAsString(jwkOf(pair, kid));
    }

    static String jwkSet(Map<String, KeyPair> pairs) throws Exception {
        var keys = pairs.entrySet().stream()
                .map(entry -> jwkOf(entry.getValue(), entry.getKey()))
                .toList();
        return new ObjectMapper().writeValueAsString(Map.of("keys", keys));
    }

    private static Map<String, Object> jwkOf(KeyPair pair, String kid) {
        var key = (RSAPrivateCrtKey) pair.getPrivate();
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "RSA");
        if (!kid.isEmpty()) {
            jwk.put("kid", kid);
        }
        jwk.put("n", number(key.getModulus()));
        jwk.put("e", number(key.getPublicExponent()));
        jwk.put("d", number(key.getPrivateExponent()));
        jwk.put("p", number(key.getPrimeP()));
        jwk.put("q", number(key.getPrimeQ()));
        jwk.put("dp", number(key.getPrimeExponentP()));
        jwk.put("dq", number(key.getPrimeExponentQ()));
        jwk.put("qi", number(key.getCrtCoefficient()));
        return jwk;
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    static String pkcs8(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** PKCS#8 of a 2048-bit key is PKCS#1 with 26 bytes before it. */
    static String pkcs1(KeyPair pair) {
        var encoded = pair.getPrivate().getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(encoded, 26, encoded.length));
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + MIME.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /** Adds a self-signed key to a PKCS#12 file. */
    static void addTo(Path store, String alias, List<String> algorithm) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-dname",
                "CN=" + alias,
                "-validity",
                "2"));
        command.addAll(algorithm);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    static KeyStore opened(Path store) throws Exception {
        var opened = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            opened.load(in, PASSWORD.toCharArray());
        }
        return opened;
    }

    static RSAPublicKey publicKey() {
        return (RSAPublicKey) RSA.getPublic();
    }
}
