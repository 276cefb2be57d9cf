package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Part;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender may say of a drop beside its files, and what is refused in it. */
class ManifestTest {

    private final Intake intake;

    ManifestTest(@TempDir Path base) {
        intake = new Intake(base);
    }

    @Test
    void theManifestSaysWhatTheRulesCannot() throws Exception {
        // Given
        intake.file("x.bin", Intake.FORM);
        intake.file("y.dat", "pdf");
        intake.manifest(
                """
                {"profile": "mva", "key": "2026-T5", "owner": {"organisationNumber": "%s"},
                 "parts": [{"name": "x.bin", "role": "melding", "sha256": "%s"},
                           {"name": "y.dat", "role": "vedlegg", "contentType": "application/pdf"}],
                 "vars": {"aar": 2026, "belop": 1.10, "ja": true, "navn": "Blåbær"},
                 "stopAt": "Task_2", "replyTo": "queue:status", "resend": true}
                """
                        .formatted(Intake.ORG, Intake.sha256(Intake.FORM).toUpperCase(Locale.ROOT)));

        // When
        var submission = intake.read();

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
        intake.file("melding.xml", Intake.FORM);
        intake.manifest(json.replace('\'', '"'));

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo(rule);
        assertThat(refused.problem().category()).isEqualTo(Category.VALIDATION);
        assertThat(refused.problem().issues()).isNotEmpty().allMatch(issue -> issue.file() != null);
    }

    @Test
    void anUnknownKeyIsNamedWithThoseThatAreKnown() throws Exception {
        // Given
        intake.file("melding.xml", Intake.FORM);
        intake.manifest("{\"parts\": [{\"name\": \"melding.xml\", \"nmae\": 1}]}");

        // When
        var issue = intake.refused().problem().issues().get(0);

        // Then
        assertThat(issue.field()).isEqualTo("parts[0].nmae");
        assertThat(issue.text()).contains("name, role, contentType, sha256");
    }

    @Test
    void aHugeManifestIsNotRead() throws Exception {
        // Given
        intake.file("melding.xml", Intake.FORM);
        intake.manifest("{\"key\": \"" + "x".repeat(1 << 20) + "\"}");

        // Then
        assertThat(intake.refused().problem().rule()).isEqualTo("manifest-too-large");
    }
}
