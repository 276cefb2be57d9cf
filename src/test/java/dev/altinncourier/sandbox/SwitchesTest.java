package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aFileThatIsNotScannedYetStopsTheProcessUntilItIs() throws IOException {
        // Given
        sophie.post("/sandbox/scan", "{\"state\":\"pending\"}");
        var instance = sophie.instance("ttd/bidrag", "910423185");
        sophie.attach(instance, "certificate", "attest.pdf", PDF);

        // When
        var refused = sophie.put(instance + "/process/next", "");
        sophie.post("/sandbox/scan", "{\"state\":\"clean\"}");
        var passed = sophie.put(instance + "/process/next", "");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("validationIssues").findValuesAsText("code"))
                .containsExactly("DataElementFileScanPending");
        assertThat(passed.task()).isEqualTo("Task_2");
    }

    @Test
    void aReceiptIsMadeAtTheEndOfTheDataTask() throws IOException {
        // Given
        var instance = sophie.instance("ttd/bidrag", "910423185");

        // When
        sophie.put(instance + "/process/next", "");

        // Then
        var data = sophie.get(instance).body().path("data");
        assertThat(data.findValuesAsText("dataType")).contains("ref-data-as-pdf");
        assertThat(data.findValuesAsText("relation")).containsExactly("GeneratedFrom");
    }

    @Test
    void anyValidOrganisationIsAnOwnerOnlyWhereThatIsOpen() throws IOException {
        // Given
        var owner = "{\"instanceOwner\":{\"organisationNumber\":\"910423185\"}}";
        var before = sophie.post("/ttd/courier-test/instances", owner);

        // When
        sophie.post("/sandbox/parties", "{\"openParties\":true}");
        var after = sophie.post("/ttd/courier-test/instances", owner);

        // Then
        assertThat(before.status()).isEqualTo(404);
        assertThat(after.status()).isEqualTo(201);
    }

    @Test
    void aPersonsTokenNeedsAnAltinnScope() throws IOException {
        // Given
        var good = sophie.get("/sandbox/idporten-token?expiresIn=60").body().asText();
        var poor = sophie.get("/sandbox/idporten-token?scope=openid").body().asText();

        // When
        var exchanged = sophie.withToken(good).get("/authentication/api/v1/exchange/id-porten");
        var refused = sophie.withToken(poor).get("/authentication/api/v1/exchange/id-porten");

        // Then
        assertThat(exchanged.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void thePageShowsInstancesAndEscapesWhatSendersWrote() throws IOException {
        // Given
        sophie.post(
                "/ttd/bidrag/instances",
                "{\"instanceOwner\":{\"personNumber\":\"01039012345\"},"
                        + "\"dataValues\":{\"sluttbrukersystemRef\":\"<script>\"}}");

        // When
        var page = sophie.get("/sandbox").body().asText();

        // Then
        assertThat(page).contains("010390*****", "&lt;script&gt;").doesNotContain("<script>", "01039012345");
    }
}
