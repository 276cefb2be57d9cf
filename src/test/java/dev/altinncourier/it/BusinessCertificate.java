package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** A PKCS#12 file as an authority for certificates hands it out, with what of it is secret. */
record BusinessCertificate(Path file, String password) {

    /** Makes one that nobody vouches for. */
    static BusinessCertificate make(Path file, String password) {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-alias",
                "virksomhet",
                "-dname",
                "CN=virksomhet",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password);
        try {
            var process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return new BusinessCertificate(file, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The certificate, in PEM. */
    String certificate() {
        try {
            var encoded = opened().getCertificate("virksomhet").getEncoded();
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private numbers of the key, in the ways that programs write them. */
    Map<String, String> secrets() {
        try {
            var key = (RSAPrivateCrtKey) opened().getKey("virksomhet", password.toCharArray());
            var pkcs8 = Base64.getEncoder().encodeToString(key.getEncoded());
            return Map.of(
                    "password of the key file", password,
                    "d of the key", base64(key.getPrivateExponent()),
                    "p of the key", base64(key.getPrimeP()),
                    "q of the key", base64(key.getPrimeQ()),
                    "d of the key in digits", key.getPrivateExponent().toString(),
                    "d of the key in hex", key.getPrivateExponent().toString(16),
                    "PKCS#8 of the key", pkcs8.substring(60, 124));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore opened() {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
