package dev.altinncourier.doctor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A key with its certificate, as a business has it; made by Java's own tool.
 *
 * @param keyFile PKCS#12
 * @param pem the certificate
 */
record BusinessCertificate(Path keyFile, String pem) {

    static final String PASSWORD = "changeit";

    /** Makes one that is good from a day on, counted from today, for so many days. */
    static BusinessCertificate make(Path folder, int fromDay, int days) throws Exception {
        var file = folder.resolve("business.p12");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-alias",
                        "business",
                        "-dname",
                        "CN=business",
                        "-startdate",
                        fromDay + "d",
                        "-validity",
                        String.valueOf(days),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + output);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var der = store.getCertificate("business").getEncoded();
        var pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        return new BusinessCertificate(file, pem);
    }
}
