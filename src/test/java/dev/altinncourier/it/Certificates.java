package dev.altinncourier.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** An authority with a server and an operator, and a stranger who certifies himself. Made by Java's own tool. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** Makes them in a folder. */
    static Certificates in(Path folder) {
        var made = new Certificates(folder);
        made.authority("ca");
        made.certified("server", "ca", "SAN=dns:localhost,ip:127.0.0.1");
        made.certified("operator", "ca", "EKU=clientAuth");
        made.authority("stranger");
        return made;
    }

    /** The certificate of one of them, as PEM. */
    Path certificate(String name) {
        try {
            var encoded = opened(name).getCertificate(name).getEncoded();
            return Files.writeString(folder.resolve(name + ".pem"), pem("CERTIFICATE", encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of one of them, as PEM. */
    Path key(String name) {
        try {
            var encoded = opened(name).getKey(name, PASSWORD.toCharArray()).getEncoded();
            return Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", encoded));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a client speaks with that trusts the authority, and shows a certificate unless the name is empty. */
    SSLContext client(String name) {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", opened("ca").getCertificate("ca"));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(name.isEmpty() ? null : opened(name), PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(insisting(name, keys.getKeyManagers()), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Java shows no certificate that the server says it does not want; a stranger would. */
    private static KeyManager[] insisting(String name, KeyManager[] managers) {
        var manager = (X509ExtendedKeyManager) managers[0];
        return new KeyManager[] {
            new X509ExtendedKeyManager() {
                @Override
                public @Nullable String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
                    return name.isEmpty() ? null : name;
                }

                @Override
                public @Nullable String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
                    return name.isEmpty() ? null : name;
                }

                @Override
                public String[] getClientAliases(String type, Principal[] issuers) {
                    return new String[] {name};
                }

                @Override
                public String[] getServerAliases(String type, Principal[] issuers) {
                    return new String[0];
                }

                @Override
                public @Nullable String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
                    return null;
                }

                @Override
                public X509Certificate[] getCertificateChain(String alias) {
                    return manager.getCertificateChain(alias);
                }

                @Override
                public PrivateKey getPrivateKey(String alias) {
                    return manager.getPrivateKey(alias);
                }
            }
        };
    }

    private void authority(String name) {
        keytool("-genkeypair", "-keystore", store(name), "-alias", name, "-dname", "CN=" + name, "-ext", "bc:c");
    }

    private void certified(String name, String authority, String extension) {
        var request = folder.resolve(name + ".csr").toString();
        var certificate = folder.resolve(name + ".crt").toString();
        var root = folder.resolve(authority + ".crt").toString();
        keytool("-genkeypair", "-keystore", store(name), "-alias", name, "-dname", "CN=" + name);
        keytool("-certreq", "-keystore", store(name), "-alias", name, "-file", request);
        keytool(
                "-gencert",
                "-keystore",
                store(authority),
                "-alias",
                authority,
                "-infile",
                request,
                "-outfile",
                certificate,
                "-ext",
                extension);
        keytool("-exportcert", "-keystore", store(authority), "-alias", authority, "-file", root);
        keytool("-importcert", "-noprompt", "-keystore", store(name), "-alias", authority, "-file", root);
        keytool("-importcert", "-noprompt", "-keystore", store(name), "-alias", name, "-file", certificate);
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private KeyStore opened(String name) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(store(name)))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void keytool(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-storetype", "PKCS12", "-validity", "2"));
        }
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool " + arguments[0] + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String label, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
