package dev.altinncourier.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.journal.JournalState;
import dev.altinncourier.journal.LoginId;
import dev.altinncourier.journal.StoredLogin;
import dev.altinncourier.login.LoginForecast.Outlook;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.sandbox.Sandbox;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.ExternalTokenConfig;
import dev.altinncourier.token.ExternalTokens;
import dev.altinncourier.token.MaskinportenConfig;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** An installation that is well, with a sandbox of its own, in which a test plants a fault. */
final class Patient implements AutoCloseable {

    static final String OWNER = "897069650";

    private static final String CLIENT = "courier-sandbox-client";
    private static final String PROFILE =
            """
            profile: sample
            org: ttd
            app: courier-test
            auth: {kind: maskinporten}
            owner: {type: either, from: manifest}
            instantiate: {mode: multipart}
            files:
              - {role: skjema, match: {root: Skjema}, dataType: model1, kind: form, contentType: application/xml}
            process:
              - {task: data, action: write}
              - {task: confirmation, action: confirm}
            """;

    final Path home;
    final Sandbox sandbox = Sandbox.start(0);
    final SandboxControl control = new SandboxControl(sandbox.baseUri());

    Clock clock = Clock.systemUTC();
    Callable<JournalState> journal = () -> JournalState.well("there is one");
    final List<Outlook> logins = new ArrayList<>();

    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> owners = new ArrayList<>();
    private Optional<String> asked = Optional.empty();

    Patient(Path home) {
        this.home = home;
        make(home.resolve("profiles"));
        var key = write("client-key.json", sandbox.defaultClientKey().toString());
        write("profiles/sample.yaml", PROFILE);
        for (var folder : List.of("inbox", "work", "waiting", "done", "rejected", "dead-letter", "journal")) {
            make(base().resolve(folder));
        }
        set("courier.folders.base", base().toString());
        set("courier.folders.minimum-free", "1M");
        set("courier.altinn.environment", "sandbox");
        set("courier.altinn.connect-timeout", "2s");
        set("courier.altinn.platform-url", sandbox.baseUri().toString());
        set("courier.altinn.apps-url", sandbox.baseUri().toString());
        set("courier.auth.maskinporten.issuer", sandbox.baseUri() + "/maskinporten/");
        set("courier.auth.maskinporten.client-id", CLIENT);
        keyFile(key);
    }

    Path base() {
        return home.resolve("base");
    }

    void set(String name, String value) {
        settings.put(name, value);
    }

    void askFor(String owner) {
        owners.add(owner);
    }

    void askAbout(String profile) {
        asked = Optional.of(profile);
    }

    void changeProfile(String piece, String replacement) {
        write("profiles/sample.yaml", PROFILE.replace(piece, replacement));
    }

    /** A person's login, which was made long ago and is good for so many more days. */
    void login(int days, boolean ending, int waiting) {
        var now = clock.instant();
        var end = now.plus(Duration.ofDays(days));
        var times = new StoredLogin.Times(now.minus(Duration.ofDays(60)), end, now, end);
        var login = new StoredLogin(
                new LoginId("anne", "sandbox"),
                new StoredLogin.Sealed("key", "sealed"),
                new StoredLogin.Terms("person", "idporten-loa-high", "openid"),
                times,
                null);
        logins.add(new Outlook("anne", "Anne", login, login.isGoodAt(now), ending, waiting));
    }

    /** A login that nobody has made yet. */
    void nobodysLogin(int waiting) {
        logins.add(new Outlook("anne", "Anne", null, false, false, waiting));
    }

    /** A second profile, which wants another scope as well. */
    void addProfile(String scope) {
        write(
                "profiles/second.yaml",
                PROFILE.replace("profile: sample", "profile: second")
                        .replace(
                                "{kind: maskinporten}",
                                "{kind: maskinporten, scopes: [altinn:instances.read, \"" + scope + "\"]}"));
    }

    /** Has the profile sent with a person's token, from this file. */
    void sentByPerson(String kind, Path tokenFile) {
        changeProfile("{kind: maskinporten}", "{kind: " + kind + "}");
        set("courier.auth.external.token-file", tokenFile.toString());
    }

    /** Writes a file that its owner alone can read. */
    Path write(String name, String content) {
        try {
            var file = home.resolve(name);
            Files.writeString(file, content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keyFile(Path file) {
        set("courier.auth.maskinporten.key-file", file.toString());
    }

    /** Registers the client anew, as its owner may do in Digdir's self-service. */
    void register(List<String> scopes, List<String> systemUsers, JsonNode jwk) {
        var client = JsonNodeFactory.instance.objectNode().put("clientId", CLIENT);
        scopes.forEach(client.putArray("scopes")::add);
        systemUsers.forEach(client.putArray("systemUsers")::add);
        client.set("jwk", jwk);
        register(client);
    }

    /** The same with scopes that stand on the client, and others of them that its organisation was not granted. */
    void register(ObjectNode client, List<String> scopes, List<String> notGranted) {
        scopes.forEach(client.putArray("scopes")::add);
        notGranted.forEach(client.putArray("notGranted")::add);
        register(client);
    }

    void register(ObjectNode client) {
        control.tell("/sandbox/clients", client.toString());
    }

    /** Looks. */
    Diagnosis examine() {
        var tenants = new Tenants(Optional.of(home.resolve("tenants.yaml")).filter(Files::exists), Clock.systemUTC());
        var setup = new Setup(
                Optional.of(mapped(FoldersConfig.class)),
                Optional.of(mapped(AltinnConfig.class)),
                Optional.of(mapped(MaskinportenConfig.class)),
                Optional.of(new ExternalTokens(mapped(ExternalTokenConfig.class), clock)),
                home.resolve("profiles"),
                tenants,
                List.of());
        var question = new Question(
                asked,
                owners.stream()
                        .map(owner -> Question.owner(owner).orElseThrow())
                        .toList());
        try {
            return new Doctor(setup, new Records(() -> journal.call(), Optional.of(() -> logins)), clock)
                    .examine(question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI nobody() {
        return URI.create("http://localhost:9");
    }

    private <T> T mapped(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withValidateUnknown(false)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
