package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.altinncourier.yaml.Mistake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileErrorsTest {

    private final Path folder;

    ProfileErrorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void everyMistakeHasALineAndAnAdvice(String piece, String replacement, String complaint) {
        // Given
        var profiles = new Profiles(folder).taxWith(piece, replacement);

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints).containsExactly("tax.yaml:" + complaint);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(keys(), values(), files(), process()).flatMap(mistakes -> mistakes);
    }

    private static Stream<Arguments> keys() {
        return Stream.of(
                arguments("title:", "titel:", "2: unknown key 'titel': write 'title'"),
                arguments(
                        "title:",
                        "verdict:",
                        """
                        2: unknown key 'verdict': write one of profile, title, org, app, auth, owner, instantiate, \
                        vars, files, checks, prevalidate, process, handoff, stopAt, feedback"""),
                arguments("    max: 3", "    maks: 3", "27: unknown key 'maks': write 'max'"),
                arguments("{glob: \"vedlegg/*\"}", "{globb: a, root: b}", "22: unknown key 'globb': write 'glob'"),
                arguments(
                        "  action: confirm",
                        "  action: confirm\n    actors: person",
                        """
                        34: unknown key 'actors': write 'actor'"""),
                arguments(
                        "org: ttd\n",
                        "",
                        """
                        1: key 'org' is missing: add 'org:' with the service owner's short name as in the app's \
                        address, such as skd"""),
                arguments(
                        "app: tax-form\n",
                        "",
                        """
                        1: key 'app' is missing: add 'app:' with the app's name as in its address, such as \
                        mva-melding-innsending-v1"""),
                arguments(
                        "instantiate:\n  mode: json\n",
                        "",
                        """
                        1: key 'instantiate' is missing: add 'instantiate:' with '{mode: multipart}' or \
                        '{mode: json}'"""),
                arguments(
                        "owner:\n  type: organisation\n  from: manifest\n",
                        "",
                        """
                        1: key 'owner' is missing: add 'owner:' with '{type: organisation, from: manifest}'"""),
                arguments(
                        "auth:\n  kind: maskinporten\n  scopes: [\"altinn:instances.write\"]\n",
                        "",
                        """
                        1: key 'auth' is missing: add 'auth:' with '{kind: maskinporten}'"""),
                arguments(
                        "org: ttd\n",
                        "org: ttd\norg: skd\n",
                        """
                        4: key 'org' stands here a second time: keep one of them"""));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                arguments(
                        "org: ttd",
                        "org: evil.example/",
                        """
                        3: 'org' cannot be the value 'evil.example/': write the service owner's short name as in the \
                        app's address, such as skd"""),
                arguments(
                        "org: ttd",
                        "org:",
                        """
                        3: 'org' cannot be nothing: write the service owner's short name as in the app's address, \
                        such as skd"""),
                arguments(
                        "app: tax-form",
                        "app: [tax-form]",
                        """
                        4: 'app' cannot be a list: write the app's name as in its address, such as \
                        mva-melding-innsending-v1"""),
                arguments(
                        "app: tax-form",
                        "app: {}",
                        """
                        4: 'app' names no app: write the app's name as in its address, such as \
                        mva-melding-innsending-v1"""),
                arguments("app: tax-form", "app: {tt2: tax-form, prod: tax}", "4: unknown key 'tt2': write 'tt02'"),
                arguments(
                        "kind: maskinporten",
                        "kind: maskinport",
                        """
                        6: 'kind' cannot be the value 'maskinport': write maskinporten or id-porten or \
                        tenant or external-id-porten or external-altinn"""),
                arguments(
                        "kind: maskinporten",
                        "kind: {tt02: maskinporten}",
                        """
                        6: 'kind' says nothing of prod, for which 'app' names an app: add 'prod:' with maskinporten or \
                        id-porten or tenant or external-id-porten or external-altinn"""),
                arguments(
                        "scopes: [\"altinn:instances.write\"]",
                        "scopes: altinn:instances.write",
                        """
                        7: 'scopes' cannot be the value 'altinn:instances.write': write [a, b]: one scope without \
                        blanks, such as altinn:instances.write"""),
                arguments(
                        "scopes: [\"altinn:instances.write\"]",
                        "scopes: [\"a b\"]",
                        """
                        7: 'scopes' cannot be the value 'a b': write one scope without blanks, such as \
                        altinn:instances.write"""),
                arguments(
                        "type: organisation",
                        "type: company",
                        """
                        9: 'type' cannot be the value 'company': write organisation or person or either"""),
                arguments("from: manifest", "from: form", "10: 'from' cannot be the value 'form': write manifest"),
                arguments(
                        "  from: manifest\n",
                        "",
                        """
                        8: key 'from' is missing: add 'from:' with manifest, or '{xpath: where the number stands, \
                        file: a role}'"""),
                arguments(
                        "from: manifest",
                        "from: {xpath: \"a|b\"}",
                        """
                        10: 'xpath' cannot be used (not a supported XPath: a|b; supported are /a/b, //b, *, and \
                        *[local-name()='b'] as steps (namespaces are ignored)): write steps such as \
                        //*[local-name()='orgnr']"""),
                arguments(
                        "from: manifest",
                        "from: {xpath: //a, file: vedleg}",
                        """
                        10: no entry of 'files' has the role 'vedleg': write 'vedlegg'"""),
                arguments(
                        "mode: json",
                        "mode: zip",
                        """
                        12: 'mode' cannot be the value 'zip': write multipart or json or simplified or query"""));
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "    dataType: certificate",
                        "    datatype: certificate",
                        """
                        23: unknown key 'datatype': write 'dataType'"""),
                arguments(
                        "    dataType: certificate\n",
                        "",
                        """
                        21: key 'dataType' is missing: add 'dataType:' with the id of the data type in the app's \
                        metadata, such as model1"""),
                arguments(
                        "dataType: certificate",
                        "dataType: ref-data-as-pdf",
                        """
                        23: 'ref-data-as-pdf' is what Altinn itself makes of the form: write the data type that the \
                        app takes attachments in"""),
                arguments(
                        "{glob: \"vedlegg/*\"}",
                        "{glob: \"{a,b\"}",
                        """
                        22: '{a,b' is no file pattern (Missing '}): write one such as vedlegg/*, *.pdf or \
                        {vedlegg/**,*.pdf}"""),
                arguments(
                        "{glob: \"vedlegg/*\"}",
                        "{root: \"t:tax\"}",
                        """
                        22: 'root' cannot be the value 't:tax': write the local name of the root element, without \
                        prefix, such as mvaMeldingDto"""),
                arguments(
                        "{glob: \"vedlegg/*\"}",
                        "{}",
                        """
                        22: 'match' says nothing: write '{glob: vedlegg/*}', '{root: name of the XML root element}' \
                        or both"""),
                arguments(
                        "{glob: \"vedlegg/*\"}",
                        "vedlegg/*",
                        """
                        22: 'match' cannot be the value 'vedlegg/*': write '{glob: vedlegg/*}', '{root: name of the \
                        XML root element}' or both"""),
                arguments(
                        "role: vedlegg",
                        "role: form",
                        """
                        21: a second file rule has the role 'form': give each entry of 'files' its own role"""),
                arguments(
                        "kind: attachment",
                        "kind: pdf",
                        """
                        24: 'kind' cannot be the value 'pdf': write form or attachment"""),
                arguments(
                        "[application/pdf, image/png]",
                        "[\"application/pdf; a=b\"]",
                        """
                        25: 'contentTypes' cannot be the value 'application/pdf; a=b': write a content type without \
                        parameters, such as application/pdf"""),
                arguments(
                        "[application/pdf, image/png]",
                        "[]",
                        """
                        25: 'contentTypes' is an empty list: write a content type without parameters, such as \
                        application/pdf"""),
                arguments(
                        "    contentTypes: [application/pdf, image/png]\n",
                        "",
                        """
                        21: key 'contentType' is missing: add 'contentType:' with a content type without parameters, \
                        such as application/pdf (or 'contentTypes:' with a list)"""),
                arguments(
                        "    max: 3",
                        "    contentType: a/b\n    max: 3",
                        """
                        27: 'contentTypes' stands here too: keep one of them"""),
                arguments(
                        "{quoted: false}",
                        "{quoted: no}",
                        """
                        26: 'quoted' cannot be the value 'no': write false or true"""),
                arguments(
                        "{quoted: false}",
                        "{fixed: \"../a b.xml\"}",
                        """
                        26: 'fixed' cannot be the value '../a b.xml': write a file name of letters, digits, ., - and \
                        _, such as mvaMelding.xml"""),
                arguments(
                        "{quoted: false}",
                        "{fixed: a.pdf}",
                        """
                        26: 'fixed' would send 3 files under one name: leave 'fixed' out, or write 'max: 1'"""),
                arguments(
                        "    max: 3",
                        "    max: many",
                        """
                        27: 'max' cannot be the value 'many': write a whole number, such as 1"""),
                arguments(
                        "    max: 3",
                        "    max: 3\n    min: 4",
                        """
                        28: 'min' (4) is more than 'max' (3): raise 'max' to 4"""),
                arguments(
                        "25MB",
                        "25 megabytes",
                        """
                        28: 'maxBytes' cannot be the value '25 megabytes': write a size, such as 25MB, 1MiB or \
                        1048576"""),
                arguments(
                        Profiles.TAX.substring(Profiles.TAX.indexOf("files:"), Profiles.TAX.indexOf("process:")),
                        "",
                        """
                        1: key 'files' is missing: add 'files:' with '- {role: ..., match: ..., dataType: ..., \
                        kind: ..., contentType: ...}' for each"""));
    }

    private static Stream<Arguments> process() {
        return Stream.of(
                arguments(
                        "  - task: confirmation\n    action: confirm\n",
                        "  - task: confirmation\n",
                        """
                        32: key 'action' is missing: add 'action:' with what is sent to leave the task, such as write \
                        or confirm"""),
                arguments(
                        "action: confirm",
                        "action: confrim",
                        """
                        33: 'action' cannot be 'confrim' in the task 'confirmation': write 'confirm'"""),
                arguments(
                        "  - task: data\n    action: write\n  - task: confirmation\n    action: confirm\n",
                        "  []\n",
                        """
                        29: 'process' has no step: add '- {task: data, action: write}' for each task courier may \
                        complete, or write 'stopAt: before-person'"""),
                arguments(
                        "  - task: data\n",
                        "  - data\n  - task: data\n",
                        """
                        30: 'process' cannot be the value 'data': write '- {task: data, action: write}' for each task \
                        courier may complete"""),
                arguments(
                        "stopAt: feedback",
                        "stopAt: person",
                        """
                        34: 'stopAt' cannot be the value 'person': write end or before-person or feedback"""),
                arguments(
                        "feedback:\n  dataTypes: [kvittering]\n  fetch: [kvittering, betaling]\n",
                        "",
                        """
                        34: 'stopAt: feedback' needs a block 'feedback': add 'feedback:' with \
                        '{dataTypes: [kvittering]}', the files that make the answer complete"""),
                arguments(
                        "  dataTypes: [kvittering]\n",
                        "",
                        """
                        35: key 'dataTypes' is missing: add 'dataTypes:' with a list of what must be there before the \
                        answer is complete"""),
                arguments(
                        "[kvittering]",
                        "[]",
                        """
                        36: 'dataTypes' is an empty list: write the id of the data type in the app's metadata, such \
                        as model1"""),
                arguments(
                        "[kvittering]",
                        "[[a]]",
                        """
                        36: 'dataTypes' cannot be a list: write the id of the data type in the app's metadata, such \
                        as model1"""));
    }

    /** Of keys that the simple profile does without. */
    @ParameterizedTest(name = "{2}")
    @MethodSource("richMistakes")
    void aMistakeInTheRarerKeysHasALineAndAnAdvice(String piece, String replacement, String complaint) {
        // Given
        var profiles = new Profiles(folder).richWith(piece, replacement);

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints).containsExactly("rich.yaml:" + complaint);
    }

    @Test
    void theProfileWithEveryKeyIsWithoutMistake() {
        // Given
        var profiles = new Profiles(folder).richWith("", "");

        // Then
        assertThat(profiles.complaints()).isEmpty();
    }

    static Stream<Arguments> richMistakes() {
        return Stream.of(instantiation(), vars(), care(), checks(), prevalidations(), persons(), answers())
                .flatMap(mistakes -> mistakes);
    }

    private static Stream<Arguments> instantiation() {
        return Stream.of(
                arguments(
                        "  mode: json\n",
                        "  mode: json\n  prefill: {a: b}\n",
                        """
                        13: 'prefill' cannot be here: only 'mode: simplified' can prefill: use 'dataValues', or send \
                        the form"""),
                arguments(
                        "mode: json",
                        "mode: simplified",
                        "13: 'dataValues' cannot be here: Altinn drops it in this mode: use 'prefill'"),
                arguments(
                        "mode: json",
                        "mode: multipart",
                        """
                        33: with 'mode: multipart' Altinn makes no form whose fields could be kept: write 'mode: json', \
                        'simplified' or 'query', or drop 'keep'"""),
                arguments(
                        "merke: \"x-${key}\"",
                        "sluttbrukersystemRef: a",
                        "13: 'sluttbrukersystemRef' carries courier's own id: give it another name"),
                arguments(
                        "aar: \"${aar}\"",
                        "aar: \"${aaar}\"",
                        "13: nothing is called '${aaar}': write 'aar', or add it to 'vars'"),
                arguments(
                        "aar: \"${aar}\"",
                        "aar: \"${aar\"",
                        "13: a '${' is not closed: write ${name}, with a } after the name"),
                arguments(
                        "x-${key}",
                        "${instanceId}",
                        """
                        13: nothing is called '${instanceId}': write one of aar, frist, merknad, key, id, or add it to \
                        'vars'"""),
                arguments(
                        "visibleAfter: \"2026-05-31T12:00:00+02:00\"",
                        "visibleAfter: 2026-05-31",
                        "15: '2026-05-31' is no time: write one such as 2026-05-31T12:00:00+02:00, or ${frist}"));
    }

    private static Stream<Arguments> vars() {
        return Stream.of(
                arguments(
                        "merknad: {}",
                        "a-b: {}",
                        "19: 'a-b' cannot be a name here: write a name of letters, digits and _, such as inntektsaar"),
                arguments("merknad: {}", "owner: {}", "19: 'owner' is courier's own: give it another name"),
                arguments(
                        "merknad: {}",
                        "merknad:",
                        """
                        19: 'merknad' cannot be nothing: write '{xpath: where it stands, file: a role}', '{default: a \
                        text}', both, or '{}'"""),
                arguments(
                        "{xpath: //aar, file: melding}",
                        "{xpath: //aar, file: meldng}",
                        "17: no entry of 'files' has the role 'meldng': write 'melding'"),
                arguments(
                        "{xpath: //aar, file: melding}",
                        "{file: melding}",
                        "17: key 'xpath' is missing: add 'xpath:' with a text"),
                arguments(
                        "{default: 2026-12-31}",
                        "{standard: 2026-12-31}",
                        "18: unknown key 'standard': write one of xpath, file, default"));
    }

    private static Stream<Arguments> care() {
        return Stream.of(
                arguments(
                        "{check: fail, file: schemas/konvolutt.xsd}",
                        "{check: fail}",
                        """
                        31: 'schema' names no schema, or two: write '{check: fail, file: schemas/soknad.xsd}' or \
                        '{check: fail, from: app}'"""),
                arguments(
                        "schemas/konvolutt.xsd",
                        "schemas/none.xsd",
                        "31: there is no file 'schemas/none.xsd' below the folder of the profiles: put the schema there"),
                arguments(
                        "schemas/konvolutt.xsd",
                        "../konvolutt.xsd",
                        """
                        31: 'file' cannot be the value '../konvolutt.xsd': write a file below the folder of the \
                        profiles, such as schemas/soknad.xsd"""),
                arguments(
                        "schemas/konvolutt.xsd",
                        "konvolutt.json",
                        """
                        31: 'konvolutt.json' cannot check application/xml: name an .xsd file for XML and a .json file \
                        for JSON, or drop 'schema'"""),
                arguments(
                        "filename: {rfc5987: true}",
                        "schema: {check: warn, from: app}",
                        """
                        39: an app publishes schemas of its forms alone: write 'file:' with one of your own"""),
                arguments(
                        "check: warn, from: app",
                        "check: maybe, from: app",
                        "45: 'check' cannot be the value 'maybe': write off or warn or fail"),
                arguments("from: app", "from: altinn", "45: 'from' cannot be the value 'altinn': write app"),
                arguments(
                        "generate: mva-konvolutt",
                        "generate: konvolutt",
                        "32: 'generate' cannot be the value 'konvolutt': write mva-konvolutt"),
                arguments(
                        "dataType: mvamelding",
                        "dataType: melding",
                        """
                        32: 'generate' makes the envelope of a return that no entry of 'files' is for: add an entry \
                        with 'dataType: mvamelding', or drop 'generate'"""),
                arguments(
                        "filename: {fixed: konvolutt.xml, quoted: false}\n    min: 0\n    max: 1\n",
                        "max: 2\n",
                        "30: 'generate' makes one file: write 'max: 1', or drop 'generate'"),
                arguments(
                        "filename: {rfc5987: true}",
                        "generate: mva-konvolutt",
                        "39: 'generate' makes a form: write 'kind: form', or drop 'generate'"),
                arguments("filename: {rfc5987: true}", "keep: [a]", "39: only a form has fields: drop 'keep'"),
                arguments(
                        "[metadata.versjon, dato]",
                        "[metadata/versjon]",
                        """
                        33: 'keep' cannot be the value 'metadata/versjon': write a field of the form with dots between \
                        its levels, such as metadata.versjon"""),
                arguments(
                        "{rfc5987: true}",
                        "{rfc5987: true, quoted: false}",
                        """
                        39: 'quoted: false' is meant for apps that take the plain name only: keep one"""),
                arguments(
                        "contentType: application/json\n    schema",
                        "contentType: text/json\n    schema",
                        """
                        44: Altinn takes no form as 'text/json': write application/xml or application/json, or \
                        'kind: attachment'"""),
                arguments(
                        "readBack: warn",
                        "readBack: no",
                        "30: 'readBack' cannot be the value 'no': write fail or warn or off"));
    }

    private static Stream<Arguments> checks() {
        return Stream.of(
                arguments(
                        "  - name: orgnr\n    places",
                        "  - places",
                        "47: key 'name' is missing: add 'name:' with a text"),
                arguments(
                        ", {file: melding, xpath: //orgnr}]\n    owner: true",
                        "]",
                        """
                        48: one place has nothing to be compared with: add another one, or 'owner: true'"""),
                arguments(
                        "{file: konvolutt, xpath: //orgnr}, {",
                        "{file: kuvert, xpath: //orgnr}, {",
                        """
                        48: no entry of 'files' has the role 'kuvert': write one of konvolutt, melding, skjema"""),
                arguments(
                        "{file: konvolutt, xpath: //orgnr}, {",
                        "{file: konvolutt, xpath: orgnr}, {",
                        """
                        48: 'xpath' cannot be used (not a supported XPath: orgnr; supported are /a/b, //b, *, and \
                        *[local-name()='b'] as steps (namespaces are ignored)): write steps such as \
                        //*[local-name()='orgnr']"""),
                arguments(
                        "check: warn\n", "check: off\n", "50: 'check' cannot be the value 'off': write fail or warn"));
    }

    private static Stream<Arguments> prevalidations() {
        return Stream.of(
                arguments(
                        "file: melding\n    over",
                        "file: mellding\n    over",
                        "53: no entry of 'files' has the role 'mellding': write 'melding'"),
                arguments(
                        "upTo: 500MiB",
                        "upTo: 10MiB",
                        "55: no size is over 'over' and up to 'upTo': raise 'upTo', or lower 'over'"),
                arguments(
                        "when: after-upload",
                        "when: after",
                        "52: 'when' cannot be the value 'after': write before-instance or after-upload"),
                arguments(
                        "when: after-upload",
                        "when: before-instance",
                        "52: a job reads what lies in the instance: write 'when: after-upload'"),
                arguments(
                        "https://a.no/start",
                        "http://a.no/start",
                        """
                        57: 'prod' cannot be used as an address: write an address that starts with https:// (or \
                        ${platform} in the sandbox)"""),
                arguments(
                        "https://a.no/start",
                        "https://${aar}.no/start",
                        """
                        57: 'prod' cannot be used as an address: write an address that starts with https:// (or \
                        ${platform} in the sandbox)"""),
                arguments(
                        ", prod: \"https://a.no/start\"",
                        "",
                        """
                        57: 'url' says nothing of prod, for which 'app' names an app: add 'prod:' with an address that \
                        starts with https:// (or ${platform} in the sandbox)"""),
                arguments(
                        "      done: [FERDIG]\n",
                        "",
                        "59: key 'done' is missing: add 'done:' with a list of the statuses after which the result is there"),
                arguments(
                        "done: [FERDIG]",
                        "done: []",
                        "62: 'done' is an empty list: write the statuses after which the result is there"),
                arguments(
                        "      status: https://a.no/${jobId}/status\n",
                        "",
                        """
                        59: key 'status' is missing: add 'status:' with an address that starts with https:// (or \
                        ${platform} in the sandbox)"""),
                arguments("max: 1m", "max: 2s", "64: 'max' is shorter than 'initial': write the longest pause here"),
                arguments(
                        "horizon: 3h",
                        "horizon: 1s",
                        "64: courier would give up before it looks: write more than 'initial' here"),
                arguments(
                        "horizon: 3h",
                        "horizon: soon",
                        "64: 'horizon' cannot be the value 'soon': write a duration, such as 10s, 5m, 3h or 14d"),
                arguments(
                        "factor: 1.5",
                        "factor: 0.5",
                        "64: 'factor' cannot be the value '0.5': write a number from 1 to 10, such as 1.5"),
                arguments(
                        "accepted: [OK], remarks: [AVVIK], ",
                        "",
                        "65: no value means yes: add 'accepted:' with a list of values"),
                arguments(
                        "rejected: [FEIL]",
                        "rejected: [FEIL, OK]",
                        "65: 'OK' stands here a second time: give it one meaning"),
                arguments(
                        "reason: //aarsak",
                        "reason: aarsak",
                        """
                        65: 'reason' cannot be used (not a supported XPath: aarsak; supported are /a/b, //b, *, and \
                        *[local-name()='b'] as steps (namespaces are ignored)): write steps such as \
                        //*[local-name()='orgnr']"""),
                arguments(
                        "    auth: {kind: maskinporten, scopes: [a]}\n",
                        "",
                        "52: key 'auth' is missing: add 'auth:' with '{kind: maskinporten}'"));
    }

    private static Stream<Arguments> persons() {
        return Stream.of(
                arguments(
                        "actor: person",
                        "actor: human",
                        "68: 'actor' cannot be the value 'human': write system or person"),
                arguments(
                        "link: \"https://a.no/${instanceId}\"",
                        "link: {tt02: https://a.no}",
                        """
                        70: 'link' says nothing of prod, for which 'app' names an app: add 'prod:' with an address that \
                        starts with https:// (or ${platform} in the sandbox)"""),
                arguments(
                        "{task: confirmation, actor: person}",
                        "{task: confirmation, action: confirm}",
                        "70: no step is a person's: add 'actor: person' to the step, or drop 'handoff'"),
                arguments(
                        "stopAt: feedback\nfeedback:\n  dataTypes: [svar]\n  fetch: [svar, kvittering]\n  poll: {initial: 1m, factor: 2, max: 15m, horizon: 30d}\n  verdict: {dataType: svar, xpath: //svar, accepted: [ja], remarks: [men], rejected: [nei], reason: //fordi}\n",
                        "stopAt: before-person\n",
                        """
                        71: 'before-person' ends where a person acts, but a step has 'actor: person' to wait for one: \
                        drop that step, or write 'stopAt: end' or 'stopAt: feedback'"""),
                arguments(
                        "{task: confirmation, actor: person}",
                        "{task: feedback, actor: person}",
                        "68: a feedback task is the authority's: drop the step, and write 'stopAt: feedback'"),
                arguments(
                        "{task: confirmation, actor: person}",
                        "{task: data, actor: person}",
                        "68: a second step is for the task 'data': keep one, or write the tasks' ids, such as Task_2"),
                arguments(
                        "a.no/${instanceId}",
                        "a.no/${owner}",
                        """
                        70: nothing is called '${owner}': write one of aar, frist, merknad, key, id, instanceId, or add \
                        it to 'vars'"""),
                arguments(
                        "deadline: 14d",
                        "deadline: 2 weeks",
                        "70: 'deadline' cannot be the value '2 weeks': write a duration, such as 10s, 5m, 3h or 14d"));
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                arguments(
                        "dataType: svar",
                        "dataType: kvittering",
                        "76: courier would not wait for 'kvittering': add it to 'dataTypes'"),
                arguments(
                        "stopAt: feedback\nfeedback:\n  dataTypes: [svar]\n  fetch: [svar, kvittering]\n  poll: {initial: 1m, factor: 2, max: 15m, horizon: 30d}\n",
                        "stopAt: end\nfeedback:\n  dataTypes: [svar]\n",
                        "74: courier does not wait for the answer: write 'stopAt: feedback', or drop 'verdict'"),
                arguments("accepted: [ja]", "acepted: [ja]", "76: unknown key 'acepted': write 'accepted'"));
    }

    @Test
    void everyMistakeOfEveryFileIsReportedAtOnce() {
        // Given
        var profiles = new Profiles(folder)
                .file(
                        "a.yaml",
                        Profiles.TAX.replace("profile: tax", "profile: a").replace("mode: json", "mode: zip"))
                .taxWith("title: A tax form\norg: ttd\napp: tax-form", "titel: A tax form\napp: TAX");

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints)
                .extracting(complaint -> complaint.substring(0, complaint.indexOf(": ")))
                .containsExactly("a.yaml:12", "tax.yaml:1", "tax.yaml:2", "tax.yaml:3");
    }

    @Test
    void anErrorCanBeReadAsARecordToo() {
        // Given
        var profiles = new Profiles(folder).taxWith("title:", "titel:");

        // When
        var invalid = catchThrowableOfType(InvalidProfiles.class, () -> profiles.load(Environment.PROD));

        // Then
        var file = folder.resolve("tax.yaml").toString();
        assertThat(invalid.errors())
                .containsExactly(new Mistake(file, 2, "titel", "unknown key 'titel'", "write 'title'"));
    }

    @Test
    void theIdIsTheFileName() {
        // Given
        var profiles = new Profiles(folder).file("vat.yaml", Profiles.TAX);

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints)
                .containsExactly(
                        """
                vat.yaml:1: 'profile' is 'tax' but the file is vat.yaml: write 'profile: vat', or name the file \
                tax.yaml""");
    }

    @Test
    void twoFilesCannotHaveOneId() {
        // Given
        var profiles = new Profiles(folder).file("tax.yaml", Profiles.TAX).file("tax.yml", Profiles.TAX);

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints)
                .containsExactly("tax.yml:1: the profile 'tax' is in tax.yaml too: keep one of the files");
    }

    @Test
    void anEmptyFolderIsToldWithTheSetting() {
        // Given
        var profiles = new Profiles(folder).file("README.md", "No profile yet.");

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints)
                .containsExactly("the profile folder " + folder + " holds no .yaml file: set"
                        + " courier.profiles to the folder of the profile files (docs/profiles.md)");
    }

    @Test
    void aMissingFolderIsToldWithTheSetting() {
        // Given
        var missing = folder.resolve("none");

        // When
        var complaints = new Profiles(missing).complaints();

        // Then
        assertThat(complaints)
                .containsExactly(
                        "the profile folder " + missing + " cannot be listed"
                                + " (NoSuchFileException): set courier.profiles to the folder of the profile files (docs/profiles.md)");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unreadables")
    void whatIsNoProfileAtAllIsSaidSo(String yaml, String complaint) {
        // Given
        var profiles = new Profiles(folder).file("tax.yaml", yaml);

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints).containsExactly("tax.yaml:" + complaint);
    }

    static Stream<Arguments> unreadables() {
        return Stream.of(
                arguments("", "1: the file is empty: write a profile (docs/profiles.md), or delete the file"),
                arguments(
                        "# nothing\n", "1: the file is empty: write a profile (docs/profiles.md), or delete the file"),
                arguments("- tax\n", "1: the file cannot be a list: write keys, 'key: value'"),
                arguments(
                        "profile: tax\n  org: ttd\n",
                        """
                        2: this is not YAML (mapping values are not allowed here): correct it there or just above; a value \
                        that starts with * or { needs quotes"""),
                arguments(
                        "a: " + "[".repeat(30),
                        """
                        1: this is not YAML (nested more than 20 deep): correct it there or just above; a value \
                        that starts with * or { needs quotes"""),
                arguments(
                        "#" + "x".repeat(1 << 20),
                        """
                        1: the file is larger than 1 MB: keep only what belongs into it"""),
                arguments(
                        Profiles.TAX + "---\na: b\n",
                        """
                        39: a second document starts here: write all in one document, without '---'"""));
    }

    @ParameterizedTest
    @MethodSource("machinery")
    void noAnchorAliasOrTagIsTaken(String title, String complaint) {
        // Given
        var profiles = new Profiles(folder).taxWith("A tax form", title);

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints).first().asString().startsWith("tax.yaml:2: " + complaint);
    }

    static Stream<Arguments> machinery() {
        return Stream.of(
                arguments("&a [x]", "an anchor or alias (& or *) is not taken here: write the value out"),
                arguments("*a", "an anchor or alias (& or *) is not taken here: write the value out"),
                arguments("!!java.net.URL [x]", "a tag (!) is not taken here: leave it out"),
                arguments("!secret x", "a tag (!) is not taken here: leave it out"));
    }

    @Test
    void aPatternMustStandInQuotes() {
        // Given
        var profiles = new Profiles(folder).taxWith("{glob: \"vedlegg/*\"}", "{glob: *.pdf}");

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints)
                .singleElement()
                .asString()
                .startsWith("tax.yaml:22: ")
                .endsWith("needs quotes");
    }

    @Test
    void aFileMustBeUtf8() {
        // Given
        var profiles = new Profiles(folder)
                .file("tax.yaml", Profiles.TAX.replace("A tax form", "Årsmelding"), StandardCharsets.ISO_8859_1);

        // When
        var complaints = profiles.complaints();

        // Then
        assertThat(complaints).containsExactly("tax.yaml:1: the file is not in UTF-8: save it as UTF-8");
    }

    @Test
    void aFolderNamedLikeAProfileIsIgnored() throws Exception {
        // Given
        Files.createDirectory(folder.resolve("old.yaml"));
        var profiles = new Profiles(folder).file("tax.yaml", Profiles.TAX);

        // When
        var ids = profiles.load(Environment.TT02).ids();

        // Then
        assertThat(ids).containsExactly("tax");
    }
}
