package dev.altinncourier.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.submission.MessageRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages become, and which ones never become anything. */
class MessageReaderTest {

    private static final String FORM = "<melding><orgnr>910423185</orgnr></melding>";

    private final MessageSetup setup;
    private final Path allowed;

    MessageReaderTest(@TempDir Path home) throws IOException {
        setup = new MessageSetup(home);
        allowed = Files.createDirectories(home.resolve("shared/files"));
    }

    @Test
    void aZipIsTakenAsItIs() throws Exception {
        // Given
        var zip = zip("melding.xml", FORM);

        // When
        var claimed = taken(zip, Map.of("profile", "mva", "key", "termin 4"));

        // Then
        assertThat(claimed.shape()).isEqualTo(Shape.ZIP);
        assertThat(claimed.key()).isEqualTo("termin 4");
        assertThat(claimed.originals().resolve(claimed.name())).hasBinaryContent(zip);
    }

    @Test
    void aBareFormIsASubmissionWithWhatItsPropertiesSay() throws Exception {
        // When
        var claimed = taken(bytes(FORM), Map.of("profile", "mva", "key", "t4", "owner", "910423185"));

        // Then
        assertThat(claimed.shape()).isEqualTo(Shape.XML);
        assertThat(claimed.originals().resolve("t4.xml")).hasContent(FORM);
        assertThat(claimed.originals().resolve("submission.json"))
                .hasContent("{\"key\":\"t4\",\"owner\":{\"organisationNumber\":\"910423185\"}}");
    }

    @Test
    void partsInAManifestBecomeFiles() throws Exception {
        // Given
        var manifest = "{\"profile\":\"mva\",\"key\":\"t4\",\"parts\":["
                + "{\"name\":\"melding.xml\",\"role\":\"melding\",\"content\":\"" + base64(FORM) + "\"},"
                + "{\"name\":\"vedlegg/a.pdf\",\"content\":\"" + base64("%PDF") + "\"}]}";

        // When
        var claimed = taken(bytes(manifest), Map.of());

        // Then
        assertThat(claimed.shape()).isEqualTo(Shape.FOLDER);
        assertThat(claimed.profile()).isEqualTo("mva");
        assertThat(claimed.originals().resolve("melding.xml")).hasContent(FORM);
        assertThat(claimed.originals().resolve("vedlegg/a.pdf")).hasContent("%PDF");
        assertThat(Files.readString(claimed.originals().resolve("submission.json")))
                .contains("\"role\":\"melding\"")
                .doesNotContain("content");
    }

    @Test
    void aClaimCheckIsCopiedFromItsFolder() throws Exception {
        // Given
        var file = Files.writeString(allowed.resolve("melding.xml"), FORM);
        setup.roots(allowed);

        // When
        var claimed = taken(bytes(claimCheck("path", file.toString(), sha256(FORM))), Map.of());

        // Then
        assertThat(claimed.originals().resolve("melding.xml")).hasContent(FORM);
        assertThat(file).exists();
    }

    @Test
    void whatHasToBeFetchedIsAskedForAndCompared() throws Exception {
        // Given
        setup.hosts("files.example.no");
        var manifest = claimCheck("url", "https://files.example.no/melding.xml?v=1", sha256(FORM));

        // When
        try (var open = setup.reader().open(message(bytes(manifest), Map.of()))) {
            assertThat(open.nextAddress()).hasToString("https://files.example.no/melding.xml?v=1");
            open.store(new ByteArrayInputStream(bytes(FORM)));

            // Then
            assertThat(open.nextAddress()).isNull();
            assertThat(open.complete().originals().resolve("melding.xml")).hasContent(FORM);
        }
    }

    @Test
    void anotherFileThanTheOneMeantIsRefused() throws Exception {
        // Given
        var file = Files.writeString(allowed.resolve("melding.xml"), FORM + "\n");
        setup.roots(allowed);

        // When
        var refused = refused(bytes(claimCheck("path", file.toString(), sha256(FORM))), Map.of());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("claim-check-changed");
    }

    @Test
    void aLinkLeadsNowhere() throws Exception {
        // Given
        var secret = Files.writeString(allowed.resolveSibling("secret.xml"), FORM);
        var link = Files.createSymbolicLink(allowed.resolve("melding.xml"), secret);
        setup.roots(allowed);

        // When
        var refused = refused(bytes(claimCheck("path", link.toString(), sha256(FORM))), Map.of());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("claim-check-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "files/melding.xml", "{root}/../secret.xml", "{root}x/melding.xml"})
    void aFileOutsideOfTheFoldersIsRefused(String path) {
        // Given
        setup.roots(allowed);
        var wanted = path.replace("{root}", allowed.toString());

        // When
        var refused = refused(bytes(claimCheck("path", wanted, sha256(FORM))), Map.of());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("claim-check-not-allowed");
        assertThat(refused.getMessage()).doesNotContain(wanted).contains("parts[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example.no/a",
                "https://files.example.no:8443/a",
                "https://files.example.no.evil.example/a",
                "https://files.example.no@evil.example/a",
                "https://evil@files.example.no/a",
                "ftp://files.example.no/a",
                "file:///etc/passwd",
                "//files.example.no/a"
            })
    void anAddressOfAnotherHostIsRefused(String address) {
        // Given
        setup.hosts("files.example.no");

        // When
        var refused = refused(bytes(claimCheck("url", address, sha256(FORM))), Map.of());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("claim-check-not-allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                                      | message-empty",
                "hei                                                                     | message-unreadable",
                "{                                                                       | message-manifest",
                "{\"profile\":\"mva\"}                                                   | message-manifest",
                "{\"profile\":\"mva\",\"parts\":[1]}                                     | message-manifest",
                "{\"profile\":\"mva\",\"profile\":\"mva\",\"parts\":[]}                  | message-manifest",
                "{\"parts\":[{\"name\":\"a.xml\",\"content\":\"PGEvPg==\"}]}             | message-without-profile",
                "{\"profile\":\"x\",\"parts\":[{\"name\":\"a\",\"content\":\"PGEvPg==\"}]} | message-unknown-profile",
                "{\"profile\":\"mva\",\"parts\":[{\"name\":\"a.xml\"}]}                  | part-without-content",
                "{\"profile\":\"mva\",\"parts\":[{\"content\":\"PGEvPg==\"}]}            | part-name",
                "{\"profile\":\"mva\",\"parts\":[{\"name\":\"../a\",\"content\":\"PGE=\"}]} | part-name",
                "{\"profile\":\"mva\",\"parts\":[{\"name\":\"submission.json\",\"content\":\"PGE=\"}]} | part-name",
                "{\"profile\":\"mva\",\"parts\":[{\"name\":\"a\",\"content\":\"***\"}]}  | part-base64",
                "{\"profile\":\"mva\",\"parts\":[{\"name\":\"a\",\"path\":\"/a\"}]}      | claim-check-without-sum",
            })
    void whatCanNeverBeASubmissionSaysWhy(String body, String rule) throws IOException {
        // When
        var refused = refused(bytes(body), Map.of());

        // Then
        assertThat(refused.problem().rule()).isEqualTo(rule);
        assertThat(refused.problem().nextAction().en()).isNotBlank();
        assertThat(setup.work()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "91042318x", "partyId:", "0101199012"})
    void anOwnerThatIsNoneIsRefusedWithoutItsNumber(String owner) {
        // When
        var refused = refused(bytes(FORM), Map.of("profile", "mva", "owner", owner));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("message-property");
        assertThat(refused.getMessage()).doesNotContain(owner);
    }

    @Test
    void partsThatAreTooLargeTogetherLeaveNothingBehind() throws IOException {
        // Given
        var half = base64("x".repeat(MessageSetup.INLINE / 2 + 1));
        var manifest = "{\"profile\":\"mva\",\"parts\":[{\"name\":\"a.xml\",\"content\":\"" + half
                + "\"},{\"name\":\"b.xml\",\"content\":\"" + half + "\"}]}";

        // When
        var refused = refused(bytes(manifest), Map.of());

        // Then
        assertThat(refused.problem().rule()).isEqualTo("parts-too-large");
        assertThat(setup.work()).isEmptyDirectory();
    }

    @Test
    void aMessageIsReadNoFurtherThanItMayBeLarge() throws IOException {
        // Given
        var endless = new EndlessForm();

        // When
        var refused = catchThrowableOfType(MessageRefused.class, () -> setup.reader()
                .open(new IncomingMessage(ref(), Map.of("profile", "mva"), () -> endless)));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("message-too-large");
        assertThat(endless.readSoFar()).isLessThan(2L * MessageSetup.LARGEST);
        assertThat(setup.work()).isEmptyDirectory();
    }

    private ClaimedDrop taken(byte[] body, Map<String, String> properties) throws IOException, MessageRefused {
        try (var open = setup.reader().open(message(body, properties))) {
            assertThat(open.nextAddress()).isNull();
            return open.complete();
        }
    }

    private MessageRefused refused(byte[] body, Map<String, String> properties) {
        var refused =
                catchThrowableOfType(MessageRefused.class, () -> setup.reader().open(message(body, properties)));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static IncomingMessage message(byte[] body, Map<String, String> properties) {
        return new IncomingMessage(ref(), properties, () -> new ByteArrayInputStream(body));
    }

    private static MessageRef ref() {
        return new MessageRef("jms:inbox", "ID:1-2-3");
    }

    private static String claimCheck(String kind, String place, String sum) {
        return "{\"profile\":\"mva\",\"parts\":[{\"name\":\"melding.xml\",\"" + kind + "\":\"" + place
                + "\",\"sha256\":\"" + sum + "\"}]}";
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(content));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sums.sha256().digest(bytes(text)));
    }
}
