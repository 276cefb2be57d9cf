package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a submission becomes an instance: by a template alone, or by one multipart body. */
class InstantiationCallsTest {

    private static final String BASE = "http://localhost:8085/ttd/courier-test/instances";

    private final InstantiationCalls calls = Instantiations.in(Environment.SANDBOX);

    private final Path folder;
    private final Submission submission;

    InstantiationCallsTest(@TempDir Path temp) throws Exception {
        folder = temp;
        submission = Submissions.written(folder);
    }

    @Test
    void multipartBringsTemplateFirstAndThenThePartsInTheirOrder() throws Exception {
        // When
        var call = calls.instantiate(Profiles.multipart(), submission, null);

        // Then
        var parts = Bodies.parts(call);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).headers())
                .containsExactly(
                        "Content-Disposition: form-data; name=\"instance\"",
                        "Content-Type: application/json; charset=UTF-8");
        assertThat(parts.get(1).headers())
                .containsExactly("Content-Disposition: form-data; name=\"model1\"", "Content-Type: application/xml");
        assertThat(parts.get(1).body()).isEqualTo(Submissions.FORM_TEXT);
        assertThat(parts.get(2).headers())
                .containsExactly(
                        "Content-Disposition: form-data; name=\"certificate\"; filename=\"attest.pdf\"",
                        "Content-Type: application/pdf");
        assertThat(parts.get(2).body()).isEqualTo(Submissions.PDF_TEXT);
    }

    @Test
    void multipartTypeHasABoundaryAndNoCharset() throws Exception {
        // When
        var call = calls.instantiate(Profiles.multipart(), submission, null);

        // Then
        assertThat(Bodies.of(call).getContentType())
                .isEqualTo("multipart/form-data; boundary=courier-01karq3w5c8d9e0f1g2h3j4k5m");
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, 897069650, organisationNumber",
        "PERSON, 01039012345, personNumber",
        "PARTY, 501337, partyId"
    })
    void templateNamesTheOwnerAndCarriesOurId(InstanceOwner.Kind kind, String number, String key) throws Exception {
        // Given
        var owned = Submissions.of(new InstanceOwner(kind, number), folder);

        // When
        var call = calls.instantiate(Profiles.json(), owned, null);

        // Then
        assertThat(Bodies.text(call))
                .isEqualTo("{\"instanceOwner\":{\"" + key + "\":\"" + number
                        + "\"},\"dataValues\":{\"sluttbrukersystemRef\":\"01KARQ3W5C8D9E0F1G2H3J4K5M\"}}");
        assertThat(Bodies.of(call).getContentType()).isEqualTo("application/json");
        assertThat(call.uri()).hasToString(BASE);
        assertThat(call.kind().method()).isEqualTo("POST");
        assertThat(call.headers()).containsEntry("Accept", "application/json");
    }

    @Test
    void bothWaysToInstantiateSendTheSameTemplate() throws Exception {
        // When
        var multipart = calls.instantiate(Profiles.multipart(), submission, null);

        // Then
        assertThat(Bodies.parts(multipart).get(0).body())
                .isEqualTo(Bodies.text(calls.instantiate(Profiles.json(), submission, null)));
    }
}
