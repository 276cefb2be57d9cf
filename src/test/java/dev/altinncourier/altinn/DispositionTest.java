package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.FileRule.FileName.Form;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a file's name stands in the headers. */
class DispositionTest {

    private static final String EXTENDED =
            "filename=\"bl_b_r (1).pdf\"; filename*=UTF-8''bl%C3%A5b%C3%A6r%20%281%29.pdf";

    private final Path folder;

    DispositionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNQUOTED| attest.pdf| attachment; filename=attest.pdf",
                "QUOTED| attest.pdf| attachment; filename=\"attest.pdf\"",
                "RFC5987| attest.pdf| attachment; filename=\"attest.pdf\"; filename*=UTF-8''attest.pdf",
                "RFC5987| blåbær (1).pdf| attachment; filename=\"bl_b_r (1).pdf\"; filename*=UTF-8''bl%C3%A5b%C3%A6r%20%281%29.pdf"
            })
    void aCallNamesItsFileAsTheProfileSays(Form form, String name, String header) {
        // Given
        var rule = Profiles.named(InstantiationMode.JSON, form).file("attachment");

        // Then
        assertThat(Disposition.ofCall(rule, part(name))).isEqualTo(header);
    }

    @Test
    void aPartOfAMultipartBodyDoesSoToo() throws Exception {
        // Given
        var part = part("blåbær (1).pdf");
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.pdf"), "%PDF");
        var submission = Submissions.of(InstanceOwner.organisation(Submissions.ORGANISATION), folder, part);

        // When
        var call = Instantiations.in(Environment.SANDBOX)
                .instantiate(Profiles.named(InstantiationMode.MULTIPART, Form.RFC5987), submission, null);

        // Then
        assertThat(Bodies.parts(call).get(1).headers())
                .containsExactlyInAnyOrder(
                        "Content-Disposition: form-data; name=\"certificate\"; " + EXTENDED,
                        "Content-Type: application/pdf");
    }

    private static Part part(String name) {
        return new Part("attachment", "in/a.pdf", name, "application/pdf", 4, "00");
    }
}
