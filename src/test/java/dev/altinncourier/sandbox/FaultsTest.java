package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String APP = "ttd/courier-test";
    private static final String NEW = "{\"instanceOwner\":{\"organisationNumber\":\"897069650\"}}";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);
    private String instance = "";

    @BeforeEach
    void fillIn() throws IOException {
        instance = sophie.instance(APP, "897069650");
        var form = sophie.get(instance).body().path("data").path(0).path("id").asText();
        sophie.send(
                "PUT",
                instance + "/data/" + form,
                BodyPublishers.ofString(Caller.FORM),
                "Content-Type",
                "application/xml");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void resetBeforeLeavesNothing() throws IOException {
        // Given
        plan("{\"on\":\"instantiate\",\"kind\":\"reset-before\"}");

        // When
        assertThatThrownBy(() -> sophie.post("/" + APP + "/instances", NEW)).isInstanceOf(IOException.class);

        // Then
        assertThat(live()).isEqualTo(1);
    }

    @Test
    void resetAfterLosesTheAnswerOnly() throws IOException {
        // Given
        plan("{\"on\":\"instantiate\",\"kind\":\"reset-after\"}");

        // When
        assertThatThrownBy(() -> sophie.post("/" + APP + "/instances", NEW)).isInstanceOf(IOException.class);

        // Then
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void aNextThatIsLostEarlyHoldsTheLockAndHappensLater() throws IOException {
        // Given
        plan("{\"on\":\"next\",\"kind\":\"lost-early\",\"effectAfterMs\":3000}");

        // When
        assertThatThrownBy(() -> next("write")).isInstanceOf(IOException.class);

        // Then
        await().atMost(Duration.ofSeconds(2)).until(() -> next("write").status() == 409);
        assertThat(sophie.get(instance + "/process").task()).isEqualTo("Task_1");
        await().untilAsserted(() ->
                assertThat(sophie.get(instance + "/process").task()).isEqualTo("Task_2"));
    }

    @Test
    void anAppThatDiesInNextKeepsTheLockAndMovesNothing() throws IOException {
        // Given
        plan("{\"on\":\"next\",\"kind\":\"lost-early\",\"effectAfterMs\":2000,\"noEffect\":true}");
        assertThatThrownBy(() -> next("write")).isInstanceOf(IOException.class);
        await().until(() -> next("write").status() == 409);

        // When
        await().until(() -> next("write").status() == 200);

        // Then
        assertThat(sophie.get(instance + "/process").task()).isEqualTo("Task_2");
    }

    @Test
    void anInstantiationThatIsLostEarlyIsFoundLater() throws IOException {
        // Given
        plan("{\"on\":\"instantiate\",\"kind\":\"lost-early\",\"effectAfterMs\":300}");

        // When
        assertThatThrownBy(() -> sophie.post("/" + APP + "/instances", NEW)).isInstanceOf(IOException.class);

        // Then
        assertThat(live()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(live()).isEqualTo(2));
    }

    @Test
    void aGatewayAnswersAsOftenAsPlannedAndInItsTurn() throws IOException {
        // Given
        plan("[{\"on\":\"process\",\"kind\":\"status\",\"status\":429,\"retryAfter\":5,\"times\":2,\"skip\":1},"
                + "{\"on\":\"any\",\"app\":\"ttd/other\",\"kind\":\"html\",\"times\":-1}]");

        // When
        var statuses = new int[4];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = sophie.get(instance + "/process").status();
        }

        // Then
        assertThat(statuses).containsExactly(200, 429, 429, 200);
    }

    @Test
    void aDuplicateNextConfirms() throws IOException {
        // Given
        plan("{\"on\":\"next\",\"kind\":\"reset-after\"}");
        assertThatThrownBy(() -> next("write")).isInstanceOf(IOException.class);

        // When
        next("write");

        // Then
        assertThat(sophie.get(instance + "/process").body().path("endEvent").asText())
                .isEqualTo("EndEvent_1");
    }

    @Test
    void anUnknownRuleIsRefusedByName() throws IOException {
        // When
        var refused = sophie.post("/sandbox/faults", "{\"on\":\"next\",\"kind\":\"slow\",\"delay\":5}");

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().asText()).contains("delay");
    }

    @Test
    void expiredTokensAreRefused() throws IOException {
        // When
        sophie.post("/sandbox/tokens/expire", "");

        // Then
        assertThat(sophie.get(instance).status()).isEqualTo(401);
    }

    private Caller.Response next(String action) throws IOException {
        return sophie.put(instance + "/process/next", "{\"action\":\"" + action + "\"}");
    }

    private void plan(String rules) throws IOException {
        assertThat(sophie.post("/sandbox/faults", rules).status()).isEqualTo(204);
    }

    private int live() {
        return sandbox.ledger(Optional.of(APP)).path("live").asInt();
    }
}
