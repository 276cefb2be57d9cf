package dev.altinncourier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.SandboxServer;
import dev.altinncourier.sandbox.identity.MaskinportenClient;
import dev.altinncourier.sandbox.identity.SigningKey;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;

/**
 * A stand-in for Altinn, ID-porten and Maskinporten on one port: apps under {@code /{org}/{app}}, the platform under
 * {@code /authentication} and {@code /storage}, {@code /maskinporten/} and {@code /idporten}, and {@code /sandbox} for the
 * ledger, faults and switches. It answers as the recorded apps did.
 */
public final class Sandbox implements AutoCloseable {

    private static final String CLIENT = "courier-sandbox-client";
    private static final String LOGIN_CLIENT = "courier-sandbox-login";
    private static final int NINETY_DAYS = 7_776_000;

    private final World world;
    private final SigningKey clientKey;
    private final Path spool;
    private final SandboxServer server;

    private Sandbox(World world, SigningKey clientKey, Path spool, SandboxServer server) {
        this.world = world;
        this.clientKey = clientKey;
        this.spool = spool;
        this.server = server;
    }

    /** Starts a sandbox that this machine alone can reach; port 0 takes a free one. */
    public static Sandbox start(int port) {
        return start("localhost", port, SigningKey.generate("courier-sandbox-key"));
    }

    /** Starts a sandbox whose default client has this key. */
    static Sandbox start(String host, int port, SigningKey clientKey) {
        var world = new World(Clock.systemUTC());
        var client = client(clientKey);
        world.maskinporten.register(MaskinportenClient.parse(client));
        world.idPorten.register(loginClient(clientKey));
        var routes = world.routes().add(new ControlApi(world, client).routes());
        try {
            var spool = Files.createTempDirectory("sandbox");
            var server = SandboxServer.start(
                    SocketAddress.inetSocketAddress(port, host), routes, world.faults, world.counters, spool);
            return new Sandbox(world, clientKey, spool, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client for logins at the courier of who develops it, as Digdir would register one for a try-out. */
    private static ObjectNode loginClient(SigningKey key) {
        var client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", LOGIN_CLIENT)
                .put("accessTokenLifetime", 600)
                .put("refreshTokenLifetime", NINETY_DAYS)
                .put("authorizationLifetime", NINETY_DAYS);
        client.putArray("redirectUris").add("http://localhost:8080/login/person/callback");
        client.putArray("grantTypes").add("authorization_code").add("refresh_token");
        client.putArray("scopes")
                .add("openid")
                .add("altinn:instances.read")
                .add("altinn:instances.write")
                .add("skatteetaten:mvameldinginnsending")
                .add("skatteetaten:mvameldingvalidering")
                .add("skatteetaten:formueinntekt/skattemelding");
        client.set("jwk", key.privateJwk());
        return client;
    }

    private static ObjectNode client(SigningKey key) {
        var client = JsonNodeFactory.instance.objectNode().put("clientId", CLIENT);
        client.putArray("scopes")
                .add("altinn:instances.read")
                .add("altinn:instances.write")
                .add("skatteetaten:mvameldinginnsending")
                .add("skatteetaten:mvameldingvalidering")
                .add("skatteetaten:formueinntekt/skattemelding");
        // Every organisation with a valid number has approved it, and so have those of LocalTest and of published
        // samples, whose
        // numbers are made up.
        client.putArray("systemUsers")
                .add("*")
                .add("913238254")
                .add("897069650")
                .add("897069631")
                .add("950474084");
        client.set("jwk", key.privateJwk());
        return client;
    }

    /** The port it listens to. */
    public int port() {
        return server.port();
    }

    /** The address of everything, e.g. {@code http://localhost:8085}. */
    public URI baseUri() {
        return URI.create("http://localhost:" + port());
    }

    /** The id of the client that is registered from the start. */
    public String defaultClientId() {
        return CLIENT;
    }

    /** The private JWK of that client. */
    public JsonNode defaultClientKey() {
        return clientKey.privateJwk();
    }

    /** The ledger, of one app or of all. */
    public JsonNode ledger(Optional<String> app) {
        ObjectNode json = world.ledger.full(app);
        json.set("calls", world.counters.asJson());
        return json;
    }

    /**
     * Builds all apps on a version of the app library ({@code v7}, {@code 8.12.7}), or one app ({@code ttd/bidrag=v7}).
     *
     * @throws IllegalArgumentException when there is no such version or app
     */
    public void build(String words) {
        new AppControl(world.apps).build(words);
    }

    /** An Altinn token for an identity, e.g. {@code person 1337}. */
    public String altinnToken(String identity) {
        return world.callers
                .recorded(identity)
                .map(world.tokens::issue)
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + identity));
    }

    @Override
    public void close() {
        world.authority.close();
        server.close();
        try (var files = Files.walk(spool)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
