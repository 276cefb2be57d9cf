package dev.altinncourier.altinn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** What a server's certificate is checked against: Java's own authorities, and those of a file beside them. */
public final class TrustedCertificates {

    private TrustedCertificates() {}

    /** The context of every connection; the file is one of PEM certificates. */
    public static SSLContext context(Optional<Path> file) throws GeneralSecurityException, IOException {
        if (file.isEmpty()) {
            return SSLContext.getDefault();
        }
        var trusted = new ArrayList<Certificate>(javasOwn());
        try (var in = Files.newInputStream(file.get())) {
            trusted.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory(store(trusted)).getTrustManagers(), null);
        return context;
    }

    private static List<X509Certificate> javasOwn() throws GeneralSecurityException {
        return Arrays.stream(factory(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toList();
    }

    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static KeyStore store(List<Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("trusted-" + i, certificates.get(i));
        }
        return store;
    }
}
