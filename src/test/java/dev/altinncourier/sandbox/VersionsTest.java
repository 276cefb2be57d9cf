package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    private static final String APP = "ttd/courier-test";
    private static final String NEW = "{\"instanceOwner\":{\"organisationNumber\":\"897069650\"}}";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"v7,''", "v8.4,8.4.0.0", "8.11.5,8.11.5.0", "v8.12,8.12.7.0", "v9,9.0.0.0"})
    void everyAppCanBeBuiltOnEveryVersion(String version, String shown) throws IOException {
        // When
        sophie.put("/sandbox/apps/skd/mva-melding-innsending-v1/version", "{\"version\":\"" + version + "\"}");

        // Then
        var metadata = sophie.get("/skd/mva-melding-innsending-v1/api/v1/applicationmetadata");
        assertThat(metadata.body().path("altinnNugetVersion").asText("")).isEqualTo(shown);
    }

    @Test
    void aVersionThatWasNeverRecordedIsRefused() throws IOException {
        // When
        var refused = sophie.put("/sandbox/apps/" + APP + "/version", "{\"version\":\"8.7.0\"}");

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().asText()).contains("8.7.0", "8.11.5");
    }

    @Test
    void aStartOptionBuildsAllAppsOrOne() throws IOException {
        // When
        sandbox.build("v9");
        sandbox.build(APP + "=v7");

        // Then
        var versions = sophie.get("/sandbox/apps").body();
        assertThat(versions.findValuesAsText("version"))
                .contains("7.15.3")
                .filteredOn("7.15.3"::equals)
                .hasSize(1);
        assertThat(versions.findValuesAsText("version")).containsOnly("7.15.3", "9.0.0-preview");
    }

    /** Section 7 of what the recordings settle: a form that cannot be read. */
    @ParameterizedTest
    @CsvSource({"v7,500,1", "v8.4,500,1", "v8.11,400,0", "v8.12,400,0", "v9,400,0"})
    void aRefusedFormLeavesItsInstanceOnOldVersions(String version, int status, int left) throws IOException {
        // Given
        sandbox.build(version);

        // When
        var refused = instantiate("<Skjema>", "application/pdf");

        // Then
        assertThat(refused.status()).isEqualTo(status);
        assertThat(live()).isEqualTo(left);
    }

    /** An attachment type with a parameter: stored by old versions, an exception from v8.5 on. */
    @ParameterizedTest
    @CsvSource({"v7,201,1", "v8.4,201,1", "v8.11,500,1", "v8.12,500,0", "v9,500,0"})
    void anExceptionLeavesItsInstanceBeforeV812(String version, int status, int left) throws IOException {
        // Given
        sandbox.build(version);

        // When
        var answer = instantiate(Caller.FORM, "application/pdf; charset=utf-8");

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(live()).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v8.11", "v8.12", "v9"})
    void whileALostNextIsUnderWayOthersAreRefused(String version) throws IOException {
        // Given
        sandbox.build(version);
        var instance = filledIn();
        loseNext(instance);

        // When
        await().until(() -> next(instance).status() == 409);

        // Then
        assertThat(sophie.get(instance + "/process").task()).isEqualTo("Task_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7", "v8.4"})
    void withoutALockCallsThatOverlapAllSucceed(String version) throws IOException {
        // Given
        sandbox.build(version);
        var instance = filledIn();
        loseNext(instance);

        // When
        var second = next(instance);

        // Then
        assertThat(second.status()).isEqualTo(200);
        await().until(() -> succeeded("next") == 2);
        assertThat(sophie.get(instance + "/process").task()).isEqualTo("Task_2");
    }

    @Test
    void v7SaysOneSentenceAndTheValidationApiTheRest() throws IOException {
        // Given
        sandbox.build("v7");
        var instance = sophie.instance(APP, "897069650");

        // When
        var refused = next(instance);

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().asText()).startsWith("Cannot complete/close current task Task_1");
        assertThat(sophie.get(instance + "/validate").body().findValuesAsText("field"))
                .contains("orgnr", "navn");
    }

    @Test
    void v7RedirectsToWhatTheAppCalculated() throws IOException {
        // Given
        sandbox.build("v7");
        var instance = sophie.instance("ttd/courier-rules", "897069650");
        var form = sophie.get(instance).body().path("data").path(0).path("id").asText();

        // When
        var calculated = sophie.send(
                "PUT",
                instance + "/data/" + form,
                BodyPublishers.ofString("<Skjema><orgnr>910423185</orgnr><navn>nytt</navn></Skjema>"),
                "Content-Type",
                "application/xml");

        // Then
        assertThat(calculated.status()).isEqualTo(303);
        assertThat(calculated.body().path("changedFields").path("navn").asText())
                .isEqualTo("NYTT NAVN");
    }

    @Test
    void aFailedWorkflowOfV9HasToBeResumed() throws IOException {
        // Given
        sandbox.build("v9");
        var instance = filledIn();
        sophie.post("/sandbox/engine", "{\"state\":\"failing\"}");
        var failed = next(instance);
        sophie.post("/sandbox/engine", "{\"state\":\"up\"}");
        var blocked = next(instance);

        // When
        var resumed = sophie.post(instance + "/process/resume", "");

        // Then
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body().path("workflowFailure").path("retryAction").asText())
                .isEqualTo("resumeWorkflow");
        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.body().path("processNextState").asText()).isEqualTo("resumeRequired");
        assertThat(resumed.task()).isEqualTo("Task_2");
    }

    @Test
    void aWorkflowOfV9ThatTakesItsTimeLetsNobodyOn() throws IOException {
        // Given
        sandbox.build("v9");
        var instance = filledIn();
        sophie.post("/sandbox/engine", "{\"state\":\"retrying\"}");

        // When
        var refused = next(instance);

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("processNextState").asText()).isEqualTo("retrying");
    }

    @ParameterizedTest
    @CsvSource({"down,inspectInstance,1", "failing,resumeCurrentTask,1", "refusing,retryInstanceCreation,0"})
    void anInstantiationThatTheEngineDoesNotBeginSaysWhatToDo(String state, String advice, int left)
            throws IOException {
        // Given
        sandbox.build("v9");
        sophie.post("/sandbox/engine", "{\"state\":\"" + state + "\"}");

        // When
        var failed = sophie.post("/" + APP + "/instances", NEW);

        // Then
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body().path("title").asText()).isEqualTo("Instance initialization failed.");
        assertThat(failed.body().path("recommendedAction").asText()).isEqualTo(advice);
        assertThat(live()).isEqualTo(left);
    }

    @Test
    void anAppThatDiesInAnInstantiationLeavesHalfOfIt() throws IOException {
        // Given
        sandbox.build("v8.11");
        sophie.post("/sandbox/faults", "{\"on\":\"instantiate\",\"kind\":\"half-done\",\"parts\":1}");

        // When
        assertThatThrownBy(() -> instantiate(Caller.FORM, "application/pdf")).isInstanceOf(IOException.class);

        // Then
        assertThat(live()).isEqualTo(1);
        var left = sandbox.ledger(Optional.of(APP)).path("instances").path(0);
        assertThat(left.path("data")).hasSize(1);
        assertThat(left.path("currentTask").asText()).isEqualTo("Task_1");
    }

    private void loseNext(String instance) throws IOException {
        sophie.post("/sandbox/faults", "{\"on\":\"next\",\"kind\":\"lost-early\",\"effectAfterMs\":4000}");
        assertThatThrownBy(() -> next(instance)).isInstanceOf(IOException.class);
    }

    private Caller.Response next(String instance) throws IOException {
        return sophie.put(instance + "/process/next", "");
    }

    private Caller.Response instantiate(String form, String attachmentType) throws IOException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"instance\"\r\nContent-Type: application/json\r\n\r\n"
                + NEW
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"model1\"\r\nContent-Type: application/xml\r\n\r\n"
                + form
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"certificate\"; filename=a.pdf\r\nContent-Type: "
                + attachmentType + "\r\n\r\n%PDF-1.4\r\n--b--\r\n";
        return sophie.send(
                "POST",
                "/" + APP + "/instances",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    private String filledIn() throws IOException {
        var made = instantiate(Caller.FORM, "application/pdf");
        return "/" + APP + "/instances/" + made.id();
    }

    private int succeeded(String operation) {
        return sandbox.ledger(Optional.of(APP))
                .path("calls")
                .path(operation)
                .path("succeeded")
                .asInt();
    }

    private int live() {
        return sandbox.ledger(Optional.of(APP)).path("live").asInt();
    }
}
