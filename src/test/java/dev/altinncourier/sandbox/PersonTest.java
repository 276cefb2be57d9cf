package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final String OWNER = "950474084";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller system = new Caller(sandbox, "system");
    private String instance = "";

    @BeforeEach
    void sendIn() throws IOException {
        instance = filledIn("ttd/courier-signing");
        system.put(instance + "/process/next", "");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aMachineCannotSign() throws IOException {
        // When
        var refused = system.put(instance + "/process/next", "{\"action\":\"sign\"}");

        // Then
        assertThat(refused.status()).isEqualTo(403);
        assertThat(system.get(instance + "/process").task()).isEqualTo("Task_2");
    }

    @Test
    void aPersonSignsAndTheProcessEnds() throws IOException {
        // When
        var signed = order("sign");

        // Then
        assertThat(signed.status()).isEqualTo(204);
        var after = system.get(instance).body();
        assertThat(after.path("process").path("endEvent").asText()).isEqualTo("EndEvent_1");
        assertThat(after.path("data").findValuesAsText("dataType")).contains("signature");
    }

    @Test
    void withoutASignatureTheTaskIsNotLeft() throws IOException {
        // When
        var refused = order("write");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("validationIssues").findValuesAsText("code"))
                .containsExactly("MissingSignatures");
    }

    @Test
    void aPersonWhoRejectsOpensTheFormAgain() throws IOException {
        // When
        order("reject");

        // Then
        var after = system.get(instance).body();
        assertThat(after.path("process").path("currentTask").path("elementId").asText())
                .isEqualTo("Task_1");
        assertThat(after.path("data").findValuesAsText("locked")).containsOnly("false");
    }

    @Test
    void aPersonDeletesWhatWasPrepared() throws IOException {
        // When
        order("delete");

        // Then
        var status = system.get(instance).body().path("status");
        assertThat(status.path("isSoftDeleted").asBoolean()).isTrue();
        assertThat(status.path("isHardDeleted").asBoolean()).isFalse();
    }

    @Test
    void aPersonConfirms() throws IOException {
        // Given
        instance = filledIn("ttd/courier-test");
        system.put(instance + "/process/next", "");

        // When
        order("confirm");

        // Then
        assertThat(system.get(instance).body().path("process").path("endEvent").asText())
                .isEqualTo("EndEvent_1");
    }

    /** Contract section 6.2: an abandon flow may lead to an end, which is no delivery. */
    @Test
    void aPersonGivesUpWhatWasPrepared() throws IOException {
        // When
        order("cancel");

        // Then
        var after = system.get(instance).body();
        assertThat(after.at("/process/endEvent").asText()).isEqualTo("EndEvent_Avbrutt");
        assertThat(after.at("/status/isArchived").asBoolean()).isTrue();
        assertThat(after.path("data").findValuesAsText("dataType")).doesNotContain("signature");
        assertThat(system.put(instance + "/process/next", "").status()).isEqualTo(409);
    }

    @Test
    void aPersonWhoDeletesForGoodLeavesNothing() throws IOException {
        // When
        system.post("/sandbox/person", "{\"action\":\"delete\",\"hard\":true,\"instance\":\"" + id() + "\"}");

        // Then
        assertThat(system.get(instance).body().at("/status/isHardDeleted").asBoolean())
                .isTrue();
    }

    /** A person meets the validation that everybody meets. */
    @Test
    void aPersonCannotConfirmWhatIsWrong() throws IOException {
        // Given
        instance = system.instance("ttd/courier-test", OWNER);

        // When
        var refused = order("write");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("title").asText()).isEqualTo("Validation failed for task");
    }

    @Test
    void thePageHasAButtonForWhatAPersonMayDo() throws IOException {
        // Given
        var page = system.get("/sandbox").body().asText();

        // When
        var pressed = system.send(
                "POST",
                "/sandbox/person/button",
                BodyPublishers.ofString("instance=" + id().replace("/", "%2F") + "&action=sign"),
                "Content-Type",
                "application/x-www-form-urlencoded");

        // Then
        assertThat(page).contains("value=\"sign\">", "value=\"reject\">", "value=\"cancel\">", "value=\"delete\">");
        assertThat(pressed.status()).isEqualTo(303);
        assertThat(system.get(instance).body().at("/process/endEvent").asText()).isEqualTo("EndEvent_1");
        assertThat(system.get("/sandbox").body().asText()).doesNotContain("value=\"sign\">");
    }

    @Test
    void anOrderThatNobodyUnderstandsIsRefused() throws IOException {
        // When
        var refused = order("stamp");

        // Then
        assertThat(refused.status()).isEqualTo(400);
    }

    private Caller.Response order(String action) throws IOException {
        return system.post("/sandbox/person", "{\"action\":\"" + action + "\",\"instance\":\"" + id() + "\"}");
    }

    private String id() {
        return instance.substring(instance.indexOf("/instances/") + "/instances/".length());
    }

    private String filledIn(String app) throws IOException {
        var made = system.instance(app, OWNER);
        var form = system.get(made).body().path("data").path(0).path("id").asText();
        system.send(
                "PUT", made + "/data/" + form, BodyPublishers.ofString(Caller.FORM), "Content-Type", "application/xml");
        return made;
    }
}
