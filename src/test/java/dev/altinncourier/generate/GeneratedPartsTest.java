package dev.altinncourier.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfiles;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.ContentHash;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The envelope of a VAT return, made for a submission of the shipped profile. */
class GeneratedPartsTest {

    private static final Path PROFILES = Path.of("config/profiles");
    private static final Path XSD =
            PROFILES.resolve("schemas/no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0.xsd");
    private static final String MADE = "generated/konvolutt.xml";

    private final AppProfile profile =
            new AppProfiles(PROFILES, Environment.TT02).find("skd-mva").orElseThrow();
    private final GeneratedParts generated = new GeneratedParts();
    private final List<Part> parts = new ArrayList<>();

    private final Path folder;

    /** With a return and two attachments. */
    GeneratedPartsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        melding(Files.readString(Path.of("src/test/resources/submissions/mva/melding.xml")));
        parts.add(new Part(
                "vedlegg", "in/vedlegg/Inngående avgift.pdf", "Inngaaende_avgift.pdf", "application/pdf", 3, "b"));
        parts.add(new Part("vedlegg", "in/vedlegg/a.b.png", "a.b.png", "image/png", 3, "c"));
    }

    @Test
    void theEnvelopeSaysWhatTheReturnSaysAndListsWhatIsSent() throws Exception {
        // When
        var made = envelope(generated.complete(submission(Map.of("createdBy", "Kari Nordmann")), profile));

        // Then
        assertThat(made.getNamespaceURI()).isEqualTo(MvaMeldingInnsending.NAMESPACE);
        assertThat(text(made, "organisasjonsnummer")).isEqualTo("910423185");
        assertThat(text(made, "skattleggingsperiodeToMaaneder")).isEqualTo("juli-august");
        assertThat(text(made, "aar")).isEqualTo("2026");
        assertThat(text(made, "meldingskategori")).isEqualTo("alminnelig");
        assertThat(text(made, "innsendingstype")).isEqualTo("komplett");
        assertThat(texts(made, "opprettetAv")).containsOnly("Kari Nordmann").hasSize(4);
        assertThat(texts(made, "vedleggstype")).containsExactly("mva-melding", "binaerVedlegg", "binaerVedlegg");
        assertThat(texts(made, "filnavn")).containsExactly("mvaMelding", "Inngaaende_avgift", "a.b");
        assertThat(texts(made, "filekstensjon")).containsExactly("xml", "pdf", "png");
        assertThat(texts(made, "filinnhold")).containsExactly("Mva-melding", "Inngående avgift.pdf", "a.b.png");
    }

    @Test
    void theEnvelopeIsValidAgainstThePublishedSchema() throws Exception {
        // When
        var completed = generated.complete(submission(Map.of()), profile);

        // Then
        var schema = SchemaFactory.newDefaultInstance().newSchema(XSD.toFile());
        schema.newValidator().validate(new StreamSource(folder.resolve(MADE).toFile()));
        assertThat(texts(envelope(completed), "opprettetAv")).containsOnly("Altinn Courier");
    }

    @Test
    void theEnvelopeIsAPartLikeAnyOtherAndIsSentWhereTheProfileHasIt() throws Exception {
        // When
        var completed = generated.complete(submission(Map.of()), profile);

        // Then
        var bytes = Files.readAllBytes(folder.resolve(MADE));
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(completed.content().parts())
                .extracting(Part::role, Part::path)
                .containsExactly(
                        tuple("konvolutt", MADE),
                        tuple("melding", "in/melding.xml"),
                        tuple("vedlegg", "in/vedlegg/Inngående avgift.pdf"),
                        tuple("vedlegg", "in/vedlegg/a.b.png"));
        assertThat(completed.content().parts().get(0))
                .isEqualTo(new Part("konvolutt", MADE, "konvolutt.xml", "application/xml", bytes.length, sha256));
    }

    @Test
    void theSameIsMadeOfTheSameHoweverOften() throws Exception {
        // Given
        var first = generated.complete(submission(Map.of()), profile);

        // When
        var second = new GeneratedParts().complete(submission(Map.of()), profile);

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void anEnvelopeOfTheSendersIsSentAsItIs() throws Exception {
        // Given
        parts.add(0, new Part("konvolutt", "in/konvolutt.xml", "konvolutt.xml", "application/xml", 9, "d"));

        // When
        var completed = generated.complete(submission(Map.of()), profile);

        // Then
        assertThat(completed.content().parts()).isEqualTo(parts);
        assertThat(folder.resolve("generated")).doesNotExist();
    }

    @Test
    void anotherNameInTheEnvelopeMakesNoOtherContent() throws Exception {
        // Given
        var kari = generated.complete(submission(Map.of("createdBy", "Kari")), profile);

        // When
        var ola = generated.complete(submission(Map.of("createdBy", "Ola")), profile);

        // Then
        assertThat(ola.content().parts()).isNotEqualTo(kari.content().parts());
        assertThat(hash(ola)).isEqualTo(hash(kari));
    }

    @Test
    void anEnvelopeOfTheSendersMakesNoOtherContent() throws Exception {
        // Given
        var made = generated.complete(submission(Map.of()), profile);
        parts.add(0, new Part("konvolutt", "in/konvolutt.xml", "konvolutt.xml", "application/xml", 9, "d"));

        // When
        var brought = generated.complete(submission(Map.of()), profile);

        // Then
        assertThat(hash(brought)).isEqualTo(hash(made));
    }

    @Test
    void whatTheReturnDoesNotSayIsTakenFromTheManifest() throws Exception {
        // Given
        melding("<mvaMeldingDto><skattepliktig/></mvaMeldingDto>");
        var vars = Map.of("period", "uke 7", "year", "2026", "category", "kompensasjon");

        // When
        var made = envelope(generated.complete(submission(vars), profile));

        // Then
        assertThat(text(made, "organisasjonsnummer")).isEqualTo("910423185");
        assertThat(text(made, "skattleggingsperiodeUke")).isEqualTo("uke 7");
        assertThat(text(made, "aar")).isEqualTo("2026");
        assertThat(text(made, "meldingskategori")).isEqualTo("kompensasjon");
    }

    @ParameterizedTest
    @CsvSource({
        "aarlig, Aar",
        "januar, Maaned",
        "mai-juni, ToMaaneder",
        "april-juni, TreMaaneder",
        "juli-desember, SeksMaaneder",
        "andre halvdel mai, HalvMaaned",
        "uke 53, Uke"
    })
    void everyKindOfPeriodStandsInItsOwnElement(String period, String kind) throws Exception {
        // Given
        melding("<mvaMeldingDto/>");
        var vars = Map.of("period", period, "year", "2026", "category", "alminnelig");

        // When
        var made = envelope(generated.complete(submission(vars), profile));

        // Then
        assertThat(text(made, "skattleggingsperiode" + kind)).isEqualTo(period);
    }

    @Test
    void whatIsMissingIsNamedWithWhatToWrite() throws Exception {
        // Given
        melding("<mvaMeldingDto/>");

        // When
        var problem = refused(Map.of()).problem();

        // Then
        assertThat(problem.category()).isEqualTo(Category.VALIDATION);
        assertThat(problem.issues())
                .extracting(Issue::file, Issue::field, Issue::code)
                .containsExactly(
                        tuple("submission.json", "vars.period", "value-missing"),
                        tuple("submission.json", "vars.year", "value-missing"),
                        tuple("submission.json", "vars.category", "value-missing"));
        assertThat(problem.issues().get(2).text())
                .contains("\"vars\": {\"category\": \"alminnelig\"}", "The return has no meldingskategori");
    }

    @Test
    void aReturnOfNobodyNeedsAnOwner() throws Exception {
        // Given
        melding("<mvaMeldingDto/>");
        var vars = Map.of("period", "aarlig", "year", "2026", "category", "alminnelig");

        // When
        var refused = catchThrowableOfType(
                Refused.class, () -> generated.complete(submission(InstanceOwner.party("500000"), vars), profile));

        // Then
        assertThat(refused.problem().issues()).extracting(Issue::field).containsExactly("owner.organisationNumber");
    }

    @Test
    void aManifestThatContradictsTheReturnIsRefused() {
        // When
        var problem =
                refused(Map.of("category", "kompensasjon", "year", "2026")).problem();

        // Then
        assertThat(problem.issues())
                .extracting(Issue::field, Issue::code)
                .containsExactly(tuple("vars.category", "value-contradicts"));
    }

    @ParameterizedTest
    @CsvSource({"period, sommeren", "year, i fjor", "category, merverdiavgift"})
    void aValueThatTheSchemaDoesNotAllowIsRefusedWithoutRepeatingIt(String name, String value) throws Exception {
        // Given
        melding("<mvaMeldingDto/>");
        var vars = new HashMap<>(Map.of("period", "aarlig", "year", "2026", "category", "alminnelig"));
        vars.put(name, value);

        // When
        var problem = refused(vars).problem();

        // Then
        assertThat(problem.issues())
                .extracting(Issue::field, Issue::code)
                .containsExactly(tuple("vars." + name, "value-not-allowed"));
        assertThat(problem.issues().get(0).text()).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kari & Ola <AS>", "\u0000Kari\u0007", "  ", "Æsj ]]> 𝄞"})
    void aNameOfAnyLettersMakesAnEnvelope(String name) throws Exception {
        // When
        var made = envelope(generated.complete(submission(Map.of("createdBy", name)), profile));

        // Then
        var written = name.replaceAll("\\p{Cntrl}", "").strip();
        assertThat(texts(made, "opprettetAv")).containsOnly(written.isEmpty() ? "Altinn Courier" : written);
    }

    @Test
    void aNameLongerThanTheSchemaAllowsIsRefused() {
        // When
        var problem = refused(Map.of("createdBy", "x".repeat(4001))).problem();

        // Then
        assertThat(problem.issues()).extracting(Issue::field).containsExactly("vars.createdBy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF<?xml version='1.0' encoding='UTF-8'?>", "<?xml version='1.0'?><!-- -->", ""})
    void aReturnIsReadHoweverItBegins(String beginning) throws Exception {
        // Given
        var remark = "<merknad><![CDATA[" + "x".repeat(100_000) + "]]></merknad>";
        melding(beginning
                + "<m:mvaMeldingDto xmlns:m='a'><m:meldingskategori> <![CDATA[kompensasjon]]>\n</m:meldingskategori>"
                + remark + "</m:mvaMeldingDto>");

        // When
        var made = envelope(generated.complete(submission(Map.of("period", "aarlig", "year", "2026")), profile));

        // Then
        assertThat(text(made, "meldingskategori")).isEqualTo("kompensasjon");
    }

    @Test
    void aDiskThatFailsIsNotTheSendersFault() throws Exception {
        // Given
        Files.delete(folder.resolve("in/melding.xml"));

        // When
        var failure = catchThrowableOfType(Unavailable.class, () -> generated.complete(submission(Map.of()), profile));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("disk-trouble");
    }

    private void melding(String xml) throws IOException {
        var file = folder.resolve("in/melding.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml);
        parts.removeIf(part -> part.role().equals("melding"));
        parts.add(0, new Part("melding", "in/melding.xml", "mvaMelding.xml", "text/xml", xml.length(), "a"));
    }

    private Submission submission(Map<String, String> vars) {
        return submission(InstanceOwner.organisation("910423185"), vars);
    }

    private Submission submission(InstanceOwner owner, Map<String, String> vars) {
        var id = SubmissionId.at(Instant.parse("2026-11-23T10:00:00Z"), new Random(1));
        return Submission.received(id, "k", "skd-mva", folder, new Content(owner, parts, vars, null, null, false));
    }

    private Refused refused(Map<String, String> vars) {
        return catchThrowableOfType(Refused.class, () -> generated.complete(submission(vars), profile));
    }

    private Element envelope(Submission completed) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var bytes =
                Files.readAllBytes(completed.file(completed.content().parts().get(0)));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("ns2:", "xsi:");
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    private static String text(Element envelope, String element) {
        return texts(envelope, element).get(0);
    }

    private static List<String> texts(Element envelope, String element) {
        var found = envelope.getElementsByTagNameNS(MvaMeldingInnsending.NAMESPACE, element);
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static String hash(Submission submission) {
        return ContentHash.of("skd/mva", submission.content(), Set.of("konvolutt"));
    }
}
