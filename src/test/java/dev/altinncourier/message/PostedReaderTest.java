package dev.altinncourier.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.submission.MessageRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What posted requests become, which are the same, and which never become anything. */
class PostedReaderTest {

    private static final String FORM = "<melding><orgnr>910423185</orgnr></melding>";
    private static final String MANIFEST = "manifest|{\"profile\":\"mva\",\"key\":\"t4\"}";

    private final MessageSetup setup;

    PostedReaderTest(@TempDir Path home) {
        setup = new MessageSetup(home);
    }

    @Test
    void theFilesOfAFormLieWhereTheirNamesSay() throws Exception {
        // When
        var claimed = taken(form("x", MANIFEST, "melding.xml|" + FORM, "vedlegg/lønn æøå.pdf|%PDF"));

        // Then
        assertThat(claimed.shape()).isEqualTo(Shape.FOLDER);
        assertThat(claimed.profile()).isEqualTo("mva");
        assertThat(claimed.key()).isEqualTo("t4");
        assertThat(claimed.originals().resolve("melding.xml")).hasContent(FORM);
        assertThat(claimed.originals().resolve("vedlegg/lønn æøå.pdf")).hasContent("%PDF");
        assertThat(claimed.originals().resolve("submission.json")).hasContent("{\"profile\":\"mva\",\"key\":\"t4\"}");
    }

    @Test
    void whatTheAddressSaysNeedsNoManifest() throws Exception {
        // When
        var claimed = taken(form("x", "melding.xml|" + FORM).with(Map.of("profile", "mva", "key", "k")));

        // Then
        assertThat(claimed.key()).isEqualTo("k");
        assertThat(claimed.originals().resolve("submission.json")).hasContent("{\"key\":\"k\"}");
    }

    @Test
    void aBareFormMayBeTheWholeBody() throws Exception {
        // When
        var claimed = taken(whole(FORM).with(Map.of("profile", "mva", "key", "k")));

        // Then
        assertThat(claimed.shape()).isEqualTo(Shape.XML);
        assertThat(claimed.originals().resolve("k.xml")).hasContent(FORM);
    }

    @Test
    void aRepetitionHasTheSameSumWhateverStandsBetweenItsParts() throws Exception {
        // Given
        var first =
                setup.posted().open(form("x", MANIFEST, "melding.xml|" + FORM).request());

        // When
        var again = setup.posted()
                .sum(form("another", MANIFEST, "melding.xml|" + FORM).request());

        // Then
        assertThat(again).isEqualTo(first.sum());
        assertThat(setup.posted()
                        .sum(form("x", MANIFEST, "melding.xml|" + FORM + "<!-- -->")
                                .request()))
                .isNotEqualTo(first.sum());
        assertThat(setup.posted().sum(form("x", MANIFEST, "meldinG.xml|" + FORM).request()))
                .isNotEqualTo(first.sum());
    }

    @Test
    void aBodyThatStandsAloneIsSummedWithItsProperties() throws Exception {
        // Given
        var request = whole(FORM).with(Map.of("profile", "mva", "key", "k"));
        var first = setup.posted().open(request.request());

        // Then
        assertThat(setup.posted().sum(request.request())).isEqualTo(first.sum());
        assertThat(setup.posted()
                        .sum(request.with(Map.of("profile", "mva", "key", "l")).request()))
                .isNotEqualTo(first.sum());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "manifest|{                        ; melding.xml|<a/>    ; message-manifest",
                "manifest|{\"profile\":\"none\"}   ; melding.xml|<a/>    ; message-unknown-profile",
                "manifest|{\"key\":\"t4\"}         ; melding.xml|<a/>    ; message-without-profile",
                "manifest|{\"profile\":\"mva\"}    ; ../melding.xml|<a/> ; part-name",
                "manifest|{\"profile\":\"mva\"}    ; /etc/passwd|<a/>    ; part-name",
                "manifest|{\"profile\":\"mva\"}    ; submission.json|{}  ; part-name",
                "manifest|{\"profile\":\"mva\"}    ; |<a/>               ; part-without-file-name",
                "manifest|{\"profile\":\"mva\"}    ; manifest|{}         ; message-manifest",
                "melding.xml|<a/>                  ; manifest|{}         ; message-without-profile",
            })
    void whatCanNeverBeASubmissionSaysWhyAndLeavesNothing(String first, String second, String rule) {
        // When
        var refused = refused(form("x", first, second).request());

        // Then
        assertThat(refused.problem().rule()).isEqualTo(rule);
        assertThat(setup.work()).isEmptyDirectory();
    }

    @Test
    void aFormThatBreaksOffLeavesNothing() {
        // Given
        var whole = form("x", MANIFEST, "melding.xml|" + FORM);

        // When
        var refused = refused(
                new Sent(whole.type(), whole.body().substring(0, whole.body().length() - 12), Map.of()).request());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("multipart-unreadable");
        assertThat(setup.work()).isEmptyDirectory();
    }

    @Test
    void aFileThatWouldHaveToBeFetchedIsNot() {
        // Given
        setup.hosts("files.example.no");
        var manifest = "{\"profile\":\"mva\",\"parts\":[{\"name\":\"a.xml\",\"sha256\":\"" + "0".repeat(64)
                + "\",\"url\":\"https://files.example.no/a.xml\"}]}";

        // When
        var refused = refused(new Sent("application/json", manifest, Map.of()).request());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("posted-claim-check");
        assertThat(setup.work()).isEmptyDirectory();
    }

    @Test
    void tooManyFilesAreNotTaken() {
        // When
        var refused = refused(form("x", MANIFEST, "a.xml|<a/>", "b.xml|<a/>", "c.xml|<a/>", "d.xml|<a/>")
                .request());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("message-too-large");
        assertThat(setup.work()).isEmptyDirectory();
    }

    @Test
    void aRequestIsReadNoFurtherThanItMayBeLarge() {
        // Given
        var endless = new EndlessForm();
        var request = new PostedRequest(ref(), Map.of("profile", "mva"), "application/xml", endless);

        // When
        var refused = refused(request);

        // Then
        assertThat(refused.problem().rule()).isEqualTo("message-too-large");
        assertThat(endless.readSoFar()).isBetween((long) MessageSetup.LARGEST, 3L * MessageSetup.LARGEST);
        assertThat(setup.work()).isEmptyDirectory();
    }

    private ClaimedDrop taken(Sent sent) throws IOException, MessageRefused {
        try (var message = setup.posted().open(sent.request()).message()) {
            return message.complete();
        }
    }

    private MessageRefused refused(PostedRequest request) {
        var refused =
                catchThrowableOfType(MessageRefused.class, () -> setup.posted().open(request));
        assertThat(refused).isNotNull();
        return refused;
    }

    private record Sent(String type, String body, Map<String, String> properties) {

        Sent with(Map<String, String> others) {
            return new Sent(type, body, others);
        }

        PostedRequest request() {
            InputStream content = new ByteArrayInputStream(body.getBytes(UTF_8));
            return new PostedRequest(ref(), properties, type, content);
        }
    }

    private static Sent whole(String body) {
        return new Sent("application/xml", body, Map.of());
    }

    /** Each part as {@code name|content}; the one called manifest has no file name. */
    private static Sent form(String boundary, String... parts) {
        var body = new StringBuilder();
        for (var part : parts) {
            var name = part.substring(0, part.indexOf('|'));
            var file = name.equals("manifest") ? "manifest\"" : "file\"; filename=\"" + name + "\"";
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file + "\r\n\r\n")
                    .append(part.substring(part.indexOf('|') + 1).strip())
                    .append("\r\n");
        }
        return new Sent("multipart/form-data; boundary=" + boundary, body + "--" + boundary + "--\r\n", Map.of());
    }

    private static MessageRef ref() {
        return new MessageRef("rest", "one");
    }
}
