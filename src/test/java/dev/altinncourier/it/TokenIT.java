package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.altinncourier.sandbox.identity.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens: one for many, and none lost when Altinn forgets them. */
class TokenIT {

    private static final int SUBMISSIONS = 40;

    private static final String CLIENT = "910423185";
    private static final SigningKey NEW = SigningKey.generate("new");

    private Path home;
    private Stage stage;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        home = folder;
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/tenants.yaml"), "tenants:\n  - owner: " + CLIENT + "\n    systemUser: owner\n");
        stage = Stage.in(home, courier -> courier.with("courier.auth.maskinporten.next-key-file", "next-key.json"));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void manySubmissionsShareOneGrant() {
        // When
        stage.inbox().dropApplications(SUBMISSIONS);
        awaitEnd();

        // Then
        assertThat(stage.outcomes().count("done")).isEqualTo(SUBMISSIONS);
        assertThat(stage.sandbox.received("grant")).isEqualTo(1);
        assertThat(stage.sandbox.received("exchange")).isEqualTo(1);
    }

    @Test
    void tokensThatExpireInTheMiddleCostNothing() {
        // Given
        stage.inbox().dropApplications(SUBMISSIONS);
        OutcomeFolders.awaitUntil(
                Duration.ofSeconds(60),
                () -> assertThat(stage.sandbox.summary().path("ended").asInt()).isPositive());

        // When
        for (int i = 0; i < 3; i++) {
            stage.sandbox.tell("/sandbox/tokens/expire", "{}");
            OutcomeFolders.pause(Duration.ofMillis(500));
        }
        awaitEnd();

        // Then
        assertThat(stage.outcomes().count("done")).isEqualTo(SUBMISSIONS);
        var summary = stage.sandbox.summary();
        assertThat(summary.path("ended").asInt()).isEqualTo(SUBMISSIONS);
        assertThat(summary.path("live").asInt()).isEqualTo(SUBMISSIONS);
        assertThat(summary.path("duplicates").asInt()).isZero();
        assertThat(stage.sandbox.received("exchange")).isBetween(2, 8);
    }

    @Test
    void keyThatIsChangedInTheMiddleCostsNothing() throws IOException {
        // Given
        stage.inbox().dropApplications(SUBMISSIONS);
        OutcomeFolders.awaitUntil(
                Duration.ofSeconds(60),
                () -> assertThat(stage.sandbox.summary().path("ended").asInt()).isPositive());

        // When
        Files.writeString(home.resolve("next-key.json"), NEW.privateJwk().toString());
        register(NEW);
        stage.sandbox.tell("/sandbox/tokens/expire", "{}");
        awaitEnd();

        // Then
        assertThat(stage.outcomes().count("done")).isEqualTo(SUBMISSIONS);
        assertThat(stage.sandbox.summary().path("duplicates").asInt()).isZero();
        assertThat(stage.installation.log()).contains("Maskinporten takes the key new");
        assertThat(stage.sandbox.received("grant")).isLessThanOrEqualTo(6);
    }

    @Test
    void ownerWhoIsNotServedIsRefusedBeforeAnythingLeavesAndServedOnceAdded() throws IOException {
        // Given
        stage.inbox().application("897069650", 1).with(".ready", "").drop();
        OutcomeFolders.awaitUntil(
                Duration.ofSeconds(60),
                () -> assertThat(stage.outcomes().count("rejected")).isEqualTo(1));
        var rejected = stage.outcomes().all().findFirst().orElseThrow();
        int before = stage.sandbox.received("grant");

        // When
        var file = home.resolve("config/tenants.yaml");
        Files.writeString(file, Files.readString(file) + "  - owner: 897069650\n");
        OutcomeFolders.pause(Duration.ofSeconds(2));
        stage.inbox().application("897069650", 2).with(".ready", "").drop();
        OutcomeFolders.awaitUntil(
                Duration.ofSeconds(60),
                () -> assertThat(stage.outcomes().count("done")).isEqualTo(1));

        // Then
        assertThat(rejected.report().path("rule").asText()).isEqualTo("owner-not-served");
        assertThat(rejected.report().path("category").asText()).isEqualTo("AUTH");
        assertThat(before).isZero();
        assertThat(stage.sandbox.instancesOf(rejected.id())).isEmpty();
    }

    private void register(SigningKey key) {
        var client = JsonNodeFactory.instance.objectNode().put("clientId", "courier-sandbox-client");
        client.putArray("scopes").add("altinn:instances.read").add("altinn:instances.write");
        client.set("jwk", key.publicJwk());
        stage.sandbox.tell("/sandbox/clients", client.toString());
    }

    private void awaitEnd() {
        OutcomeFolders.awaitUntil(
                Duration.ofMinutes(3),
                () -> assertThat(stage.outcomes().all().count()).isEqualTo(SUBMISSIONS));
    }
}
