package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    private static final String ORG = "910423185";
    private static final String FORM = "<melding><orgnr>" + ORG + "</orgnr></melding>";

    private final Folders folders;
    private AppProfile profile = Profiles.mva();
    private Environment environment = Environment.TT02;

    SubmissionReaderTest(@TempDir Path base) {
        folders = new Folders(base);
    }

    @Test
    void aFolderIsPlannedByTheProfile() throws Exception {
        // Given
        profile = Profiles.profile(
                Profiles.BY_FORM, Profiles.fixed(Profiles.FORM, "mvaMelding.xml"), Profiles.ATTACHMENT);
        file("vedlegg/Bilag æ.pdf", "pdf");
        file("vedlegg/a.png", "png");
        file("eksport.xml", FORM);
        file(".ready", "");
        file(".DS_Store", "x");

        // When
        var submission = read();

        // Then
        assertThat(submission.key()).isEqualTo("k");
        assertThat(submission.content().owner()).isEqualTo(InstanceOwner.organisation(ORG));
        assertThat(submission.content().parts())
                .extracting(Part::role, Part::path, Part::sentName, Part::contentType)
                .containsExactly(
                        tuple("melding", "in/eksport.xml", "mvaMelding.xml", "text/xml"),
                        tuple("vedlegg", "in/vedlegg/Bilag æ.pdf", "Bilag_ae.pdf", "application/pdf"),
                        tuple("vedlegg", "in/vedlegg/a.png", "a.png", "image/png"));
        assertThat(submission.content().parts().get(1).sha256()).isEqualTo(sha256("pdf"));
        assertThat(submission.content().parts()).allMatch(part -> Files.exists(submission.file(part)));
    }

    @Test
    void aZipWithOneFolderInItIsReadLikeAFolder() throws Exception {
        // Given
        var zip = folders.inbox("mva").resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("Eksport/melding.xml", FORM)
                    .with("Eksport/vedlegg/a.pdf", "pdf")
                    .with("__MACOSX/x", "x");
        }

        // When
        var submission = read(zip, Shape.ZIP);

        // Then
        assertThat(submission.content().parts())
                .extracting(Part::path)
                .containsExactly("unpacked/Eksport/melding.xml", "unpacked/Eksport/vedlegg/a.pdf");
    }

    @Test
    void aZipIsUnpackedAnewWhenItIsReadAgain() throws Exception {
        // Given
        var zip = folders.inbox("mva").resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("melding.xml", FORM);
        }
        var drop = claim(zip, Shape.ZIP);
        reader().read(drop);
        Files.writeString(drop.folder().resolve("unpacked/rest.xml"), "half");

        // When
        var again = reader().read(drop);

        // Then
        assertThat(again.content().parts()).hasSize(1);
    }

    @Test
    void aSingleFormMayHaveAnyName() throws Exception {
        // Given
        profile = Profiles.profile(
                Profiles.BY_FORM,
                Profiles.rule(
                        "melding",
                        new Match("melding.xml", "melding"),
                        true,
                        List.of("application/xml"),
                        new Count(1, 1, 1000)));
        var file = Files.writeString(folders.inbox("mva").resolve("2026-T5.xml"), FORM);

        // When
        var submission = read(file, Shape.XML);

        // Then
        assertThat(submission.key()).isEqualTo("2026-T5");
        assertThat(submission.content().parts()).extracting(Part::contentType).containsExactly("application/xml");
    }

    @Test
    void theManifestSaysWhatTheRulesCannot() throws Exception {
        // Given
        file("x.bin", FORM);
        file("y.dat", "pdf");
        manifest(
                """
                {"profile": "mva", "key": "2026-T5", "owner": {"organisationNumber": "%s"},
                 "parts": [{"name": "x.bin", "role": "melding", "sha256": "%s"},
                           {"name": "y.dat", "role": "vedlegg", "contentType": "application/pdf"}],
                 "vars": {"aar": 2026, "belop": 1.10, "ja": true, "navn": "Blåbær"},
                 "stopAt": "Task_2", "replyTo": "queue:status", "resend": true}
                """
                        .formatted(ORG, sha256(FORM).toUpperCase(Locale.ROOT)));

        // When
        var submission = read();

        // Then
        assertThat(submission.key()).isEqualTo("2026-T5");
        assertThat(submission.content().vars())
                .containsOnly(
                        Map.entry("aar", "2026"),
                        Map.entry("belop", "1.10"),
                        Map.entry("ja", "true"),
                        Map.entry("navn", "Blåbær"));
        assertThat(submission.content().parts())
                .extracting(Part::contentType)
                .containsExactly("text/xml", "application/pdf");
        assertThat(submission.content().resend()).isTrue();
        assertThat(submission.content().stopAt()).isEqualTo("Task_2");
        assertThat(submission.content().replyTo()).isEqualTo("queue:status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                          | manifest-unreadable",
                "[]                                         | manifest-unreadable",
                "{} {}                                      | manifest-unreadable",
                "{'key':'a','key':'b'}                      | manifest-unreadable",
                "{'vars':{'a':[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}} | manifest-unreadable",
                "{'nokkel':'a'}                             | manifest-unknown-key",
                "{'owner':{'org':'1'}}                      | manifest-unknown-key",
                "{'parts':[{'name':'a','type':'x'}]}        | manifest-unknown-key",
                "{'key':7}                                  | manifest-wrong-type",
                "{'resend':'ja'}                            | manifest-wrong-type",
                "{'parts':{}}                               | manifest-wrong-type",
                "{'parts':['a.xml']}                        | manifest-wrong-type",
                "{'parts':[{'role':'melding'}]}             | manifest-wrong-type",
                "{'parts':[{'name':'a','sha256':'x'}]}      | manifest-wrong-type",
                "{'vars':{'a':{}}}                          | manifest-wrong-type",
                "{'owner':'910423185'}                      | manifest-wrong-type",
                "{'owner':{'organisationNumber':910423185}} | manifest-wrong-type",
                "{'owner':{}}                               | manifest-owner",
                "{'owner':{'partyId':'1','personNumber':'2'}} | manifest-owner",
                "{'profile':'annen'}                        | manifest-wrong-profile",
                "{'key':'../a'}                             | manifest-bad-key",
                "{'key':' '}                                | manifest-bad-key",
                "{'parts':[]}                               | unnamed-part",
                "{'parts':[{'name':'melding.xml'},{'name':'b.xml'}]} | missing-part",
                "{'parts':[{'name':'melding.xml'},{'name':'melding.xml'}]} | duplicate-part",
                "{'parts':[{'name':'melding.xml','role':'x'}]} | unknown-role",
                "{'parts':[{'name':'melding.xml','contentType':'application/json'}]} | file-type-not-allowed",
                "{'parts':[{'name':'melding.xml','contentType':'text/xml; charset=utf-8'}]} | file-type-not-allowed",
                "{'parts':[{'name':'melding.xml','sha256':'0000000000000000000000000000000000000000000000000000000000000000'}]} | changed-part",
                "{'owner':{'organisationNumber':'974760673'}} | two-owners",
                "{'owner':{'personNumber':'910423185'}}     | bad-national-identity-number",
                "{'owner':{'partyId':'x'}}                  | bad-party-id"
            })
    void aBadManifestIsRefusedByRule(String json, String rule) throws Exception {
        // Given
        file("melding.xml", FORM);
        manifest(json.replace('\'', '"'));

        // When
        var refused = refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo(rule);
        assertThat(refused.problem().category()).isEqualTo(Category.VALIDATION);
        assertThat(refused.problem().issues()).isNotEmpty().allMatch(issue -> issue.file() != null);
    }

    @Test
    void anUnknownKeyIsNamedWithThoseThatAreKnown() throws Exception {
        // Given
        file("melding.xml", FORM);
        manifest("{\"parts\": [{\"name\": \"melding.xml\", \"nmae\": 1}]}");

        // When
        var issue = refused().problem().issues().get(0);

        // Then
        assertThat(issue.field()).isEqualTo("parts[0].nmae");
        assertThat(issue.text()).contains("name, role, contentType, sha256");
    }

    @Test
    void aHugeManifestIsNotRead() throws Exception {
        // Given
        file("melding.xml", FORM);
        manifest("{\"key\": \"" + "x".repeat(1 << 20) + "\"}");

        // Then
        assertThat(refused().problem().rule()).isEqualTo("manifest-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "melding.xml       | <melding>                         | xml-malformed | VALIDATION",
                "melding.xml       | <!DOCTYPE melding><melding/>      | xml-dtd       | UNSAFE_INPUT",
                "melding.xml       | <?xml version='1.0' encoding='ISO-8859-1'?><melding/> | xml-encoding | VALIDATION",
                "melding.xml       | <annet/>                          | unknown-file  | VALIDATION",
                "melding.xml       | <melding/>                        | owner-missing | VALIDATION",
                "melding.xml       | <melding><orgnr>1</orgnr></melding> | bad-organisation-number | VALIDATION",
                "melding.xml       | <melding><orgnr>910423186</orgnr></melding> | bad-organisation-number | VALIDATION",
                "melding.xml       | <melding><orgnr>12345678901</orgnr></melding> | bad-national-identity-number | VALIDATION",
                "melding.xml       | <melding><orgnr>910423185</orgnr><orgnr>974760673</orgnr></melding> | two-owners | VALIDATION",
                "melding.xml       | ''                                | empty-file    | VALIDATION"
            })
    void aBadFormIsRefusedByRule(String name, String xml, String rule, Category category) throws Exception {
        // Given
        file(name, xml);
        file(".ready", "");

        // When
        var refused = refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo(rule);
        assertThat(refused.problem().category()).isEqualTo(category);
        assertThat(refused.problem().issues().get(0).file()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "vedlegg/a.exe, x, file-type-not-allowed",
        "vedlegg/a, x, file-type-not-allowed",
        "vedlegg/tom.pdf, '', empty-file",
        "annet/a.pdf, x, unknown-file",
        "vedlegg/a.xml, <a>, xml-malformed"
    })
    void aBadAttachmentIsRefusedByRule(String name, String content, String rule) throws Exception {
        // Given
        file("melding.xml", FORM);
        file(name, content);

        // When
        var refused = refused();

        // Then
        assertThat(refused.problem().issues()).extracting(Issue::code).contains(rule);
        assertThat(refused.problem().issues()).extracting(Issue::file).contains(name);
    }

    @Test
    void countsAndSizesAreTheProfiles() throws Exception {
        // Given
        profile = Profiles.profile(
                Profiles.BY_FORM,
                Profiles.FORM,
                Profiles.rule("vedlegg", new Match("vedlegg/*", null), false, List.of(), new Count(0, 1, 3)),
                Profiles.rule("kvittering", new Match("kvittering.pdf", null), false, List.of(), new Count(1, 1, 3)));
        file("melding.xml", FORM);
        file("vedlegg/1.pdf", "1234");
        file("vedlegg/2.pdf", "1");

        // When
        var refused = refused();

        // Then
        assertThat(refused.problem().issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder("file-too-large", "too-many-files", "too-few-files");
    }

    @Test
    void allBadFilesAreInOneReport() throws Exception {
        // Given
        file("melding.xml", "<melding>\n<orgnr></melding>");
        file("vedlegg/a.exe", "x");
        file("vedlegg/b.pdf", "");
        file("c.pdf", "x");

        // When
        var problem = refused().problem();

        // Then
        assertThat(problem.issues())
                .extracting(Issue::file)
                .containsExactlyInAnyOrder("melding.xml", "vedlegg/a.exe", "vedlegg/b.pdf", "c.pdf");
        assertThat(problem.issues())
                .filteredOn(issue -> issue.code().equals("xml-malformed"))
                .extracting(Issue::field)
                .containsExactly("line 2, column 10");
    }

    @Test
    void anEmptyDropIsRefused() throws Exception {
        // Given
        file(".ready", "");

        // Then
        assertThat(refused().problem().rule()).isEqualTo("no-files");
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml;application/xml, text/xml",
        "application/xml;text/xml, application/xml",
        "application/octet-stream, application/octet-stream",
        "application/octet-stream;text/xml, text/xml"
    })
    void anXmlAttachmentIsSentAsTheAppListsIt(String types, String sent) throws Exception {
        // Given
        profile = Profiles.profile(
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                Profiles.rule("fil", new Match("*.xml", null), false, List.of(types.split(";")), new Count(1, 1, 99)));
        file("a.xml", "<a/>");
        manifest("{\"owner\": {\"partyId\": \"500000\"}}");

        // Then
        assertThat(read().content().parts()).extracting(Part::contentType).containsExactly(sent);
    }

    @Test
    void testPersonsAreForTestEnvironmentsOnly() throws Exception {
        // Given
        profile = Profiles.profile(new OwnerRule(OwnerRule.Type.PERSON, "/melding/fnr", "melding"), Profiles.FORM);
        file("melding.xml", "<melding><fnr>12847918460</fnr></melding>");
        var drop = claim(folders.inbox("mva").resolve("k"), Shape.FOLDER);

        // When
        var owner = reader().read(drop).content().owner();
        environment = Environment.PROD;
        var refused = catchThrowableOfType(Refused.class, () -> reader().read(drop));

        // Then
        assertThat(owner).hasToString("128479*****");
        assertThat(refused.problem().rule()).isEqualTo("bad-national-identity-number");
        assertThat(refused.problem().toString()).doesNotContain("12847918460");
    }

    @Test
    void anOwnerOfTheWrongKindIsRefused() throws Exception {
        // Given
        profile = Profiles.profile(new OwnerRule(OwnerRule.Type.ORGANISATION, "//orgnr", null), Profiles.FORM);
        file("melding.xml", "<melding><orgnr>12847918460</orgnr></melding>");

        // Then
        assertThat(refused().problem().rule()).isEqualTo("owner-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"897069650", "01039012345"})
    void numbersMadeUpForTryingOutAreForTheSandboxOnly(String number) throws Exception {
        // Given
        file("melding.xml", FORM.replace(ORG, number));
        var drop = claim(folders.inbox("mva").resolve("k"), Shape.FOLDER);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> reader().read(drop));
        environment = Environment.SANDBOX;
        var read = reader().read(drop);

        // Then
        assertThat(refused.problem().rule()).startsWith("bad-");
        assertThat(read.content().owner().number()).isEqualTo(number);
    }

    @Test
    void aLinkInAFolderNeedsAnOperator() throws Exception {
        // Given
        file("melding.xml", FORM);
        Files.createSymbolicLink(folders.inbox("mva").resolve("k/passwd.pdf"), Path.of("/etc/passwd"));

        // When
        var failure = operatorNeeded(folders.inbox("mva").resolve("k"), Shape.FOLDER);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("link-in-folder");
        assertThat(failure.problem().category()).isEqualTo(Category.UNSAFE_INPUT);
        assertThat(failure.problem().issues()).extracting(Issue::file).containsExactly("passwd.pdf");
    }

    @Test
    void anUnsafeZipNeedsAnOperatorAndLeavesNothingUnpacked() throws Exception {
        // Given
        var zip = folders.inbox("mva").resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("melding.xml", FORM).with("../../x.xml", "x");
        }

        // When
        var failure = operatorNeeded(zip, Shape.ZIP);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("zip-unsafe-name");
        assertThat(failure.problem().issues()).extracting(Issue::field).containsExactly("../../x.xml");
        assertThat(Files.walk(folders.base())).noneMatch(path -> path.endsWith("x.xml") || path.endsWith("unpacked"));
    }

    @Test
    void aDamagedZipGoesBackToItsSender() throws Exception {
        // Given
        var zip = folders.file("mva", "k.zip");

        // When
        var failure = catchThrowableOfType(Refused.class, () -> read(zip, Shape.ZIP));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("unreadable-zip");
    }

    @Test
    void aZipInAZipIsAnOrdinaryAttachment() throws Exception {
        // Given
        profile = Profiles.profile(
                Profiles.BY_FORM,
                Profiles.FORM,
                Profiles.rule(
                        "arkiv", new Match("*.zip", null), false, List.of("application/zip"), new Count(0, 1, 9999)));
        var inner = folders.base().resolve("inner.zip");
        try (var zips = new Zips(inner)) {
            zips.with("../x", "x");
        }
        var zip = folders.inbox("mva").resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("melding.xml", FORM).with("inner.zip", Files.readAllBytes(inner));
        }

        // Then
        assertThat(read(zip, Shape.ZIP).content().parts())
                .extracting(Part::contentType)
                .containsExactly("text/xml", "application/zip");
    }

    @Test
    void aProfileThatIsGoneIsWaitedFor() throws Exception {
        // Given
        file("melding.xml", FORM);
        var drop = claim(folders.inbox("mva").resolve("k"), Shape.FOLDER);
        var reader = new SubmissionReader(Profiles.catalogue(), Limits.usual(), environment);

        // When
        var failure = catchThrowableOfType(Unavailable.class, () -> reader.read(drop));

        // Then
        assertThat(failure.problem().category()).isEqualTo(Category.CONFIGURATION);
    }

    @Test
    void everyRuleHasWordsInBothLanguages() {
        for (var rules : List.of(
                UnsafeInput.values(),
                ManifestRule.values(),
                FileSetRule.values(),
                XmlRule.values(),
                OwnerNumberRule.values())) {
            assertThat((Rule[]) rules).allSatisfy(rule -> {
                assertThat(rule.problem().summary().nb())
                        .endsWith(".")
                        .isNotEqualTo(rule.summary().en());
                assertThat(rule.problem().nextAction().en()).endsWith(".");
            });
        }
    }

    private void file(String name, String content) throws IOException {
        var file = folders.inbox("mva").resolve("k").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void manifest(String json) throws IOException {
        file("submission.json", json);
    }

    private Submission read() throws IOException, SubmissionFailure {
        return read(folders.inbox("mva").resolve("k"), Shape.FOLDER);
    }

    private Submission read(Path path, Shape shape) throws IOException, SubmissionFailure {
        return reader().read(claim(path, shape));
    }

    private Refused refused() {
        var refused = catchThrowableOfType(Refused.class, this::read);
        assertThat(refused).isNotNull();
        return refused;
    }

    private OperatorNeeded operatorNeeded(Path path, Shape shape) {
        var failure = catchThrowableOfType(OperatorNeeded.class, () -> read(path, shape));
        assertThat(failure).isNotNull();
        return failure;
    }

    private SubmissionReader reader() {
        return new SubmissionReader(Profiles.catalogue(profile), Limits.usual(), environment);
    }

    private ClaimedDrop claim(Path path, Shape shape) throws IOException {
        return new Claims(folders, new TestClock(), new Random(1))
                .claim(Drop.of("mva", path, shape))
                .orElseThrow();
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
