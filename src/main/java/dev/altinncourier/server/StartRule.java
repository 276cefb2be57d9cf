package dev.altinncourier.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether courier may listen as it is set up, decided before it does. */
public final class StartRule {

    private static final String TLS = "courier.server.tls.";
    private static final String OIDC = "courier.server.oidc.";

    private final Function<String, Optional<String>> settings;

    /**
     * @param settings the value of a setting by its name
     */
    public StartRule(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** Why courier must not start, in a line with the fix; empty when it may. */
    public Optional<String> refusal() {
        return Stream.of(together(TLS + "certificate", TLS + "key"), together(TLS + "key", TLS + "certificate"))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> together(TLS + "client-ca", TLS + "certificate"))
                .or(() -> together(OIDC + "issuer", OIDC + "audience"))
                .or(this::unreadable)
                .or(this::openToAll);
    }

    private Optional<String> together(String given, String needed) {
        return isSet(given) && !isSet(needed)
                ? Optional.of("set " + needed + " too, or not " + given)
                : Optional.empty();
    }

    private Optional<String> unreadable() {
        return Stream.of("certificate", "key", "client-ca")
                .map(name -> TLS + name)
                .filter(name -> setting(name)
                        .map(Path::of)
                        .filter(file -> !Files.isReadable(file))
                        .isPresent())
                .map(name -> "the file of " + name + " cannot be read; correct it, or the file's rights")
                .findFirst();
    }

    private Optional<String> openToAll() {
        var host = setting("quarkus.http.host").orElse("127.0.0.1");
        boolean guarded = isSet(TLS + "client-ca") || isSet(OIDC + "issuer");
        return guarded || isOwn(host)
                ? Optional.empty()
                : Optional.of("courier.server.host is " + host + ", and everybody who reaches that could re-drive; set "
                        + OIDC + "issuer or " + TLS
                        + "client-ca to say who may call, or courier.server.host=127.0.0.1");
    }

    /** A name that leads nowhere is not this machine's. */
    private static boolean isOwn(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isSet(String name) {
        return setting(name).isPresent();
    }

    private Optional<String> setting(String name) {
        return settings.apply(name).filter(value -> !value.isBlank());
    }
}
