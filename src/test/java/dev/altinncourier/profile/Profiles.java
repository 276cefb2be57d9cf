package dev.altinncourier.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A folder of profile files, written by a test and read as courier reads it. */
final class Profiles {

    /** A complete profile: line numbers in the tests count from its first line. */
    static final String TAX =
            """
            profile: tax
            title: A tax form
            org: ttd
            app: tax-form
            auth:
              kind: maskinporten
              scopes: ["altinn:instances.write"]
            owner:
              type: organisation
              from: manifest
            instantiate:
              mode: json
            files:
              - role: form
                match: {glob: "*.xml", root: tax}
                dataType: model1
                kind: form
                contentType: application/xml
                min: 1
                max: 1
              - role: vedlegg
                match: {glob: "vedlegg/*"}
                dataType: certificate
                kind: attachment
                contentTypes: [application/pdf, image/png]
                filename: {quoted: false}
                max: 3
                maxBytes: 25MB
            process:
              - task: data
                action: write
              - task: confirmation
                action: confirm
            stopAt: feedback
            feedback:
              dataTypes: [kvittering]
              fetch: [kvittering, betaling]
            """;

    /** A profile with every key that there is, but for those that exclude each other. */
    static final String RICH =
            """
            profile: rich
            title: A form with everything
            org: ttd
            app: {sandbox: rich-sandbox, localtest: rich-local, tt02: rich-test, prod: rich}
            auth:
              kind: {sandbox: maskinporten, localtest: tenant, tt02: external-id-porten, prod: external-altinn}
              scopes: ["altinn:instances.write"]
            owner:
              type: organisation
              from: {xpath: //orgnr, file: melding}
            instantiate:
              mode: json
              dataValues: {aar: "${aar}", merke: "x-${key}"}
              dueBefore: "${frist}"
              visibleAfter: "2026-05-31T12:00:00+02:00"
            vars:
              aar: {xpath: //aar, file: melding}
              frist: {default: 2026-12-31}
              merknad: {}
            files:
              - role: konvolutt
                match: {root: mvaMeldingInnsending, except: "*vedlegg*"}
                dataType: konvolutt_M
                kind: form
                contentType: application/xml
                filename: {fixed: konvolutt.xml, quoted: false}
                min: 0
                max: 1
                maxBytes: 25MB
                readBack: warn
                schema: {check: fail, file: schemas/konvolutt.xsd}
                generate: mva-konvolutt
                keep: [metadata.versjon, dato]
              - role: melding
                match: {glob: "*.xml", root: melding}
                dataType: mvamelding
                kind: attachment
                contentTypes: [text/xml, application/xml]
                filename: {rfc5987: true}
              - role: skjema
                match: {glob: "*.json"}
                dataType: Brønnøysundregistrene_M
                kind: form
                contentType: application/json
                schema: {check: warn, from: app}
            checks:
              - name: orgnr
                places: [{file: konvolutt, xpath: //orgnr}, {file: melding, xpath: //orgnr}]
                owner: true
                check: warn
            prevalidate:
              - when: after-upload
                file: melding
                over: 10MiB
                upTo: 500MiB
                auth: {kind: maskinporten, scopes: [a]}
                url: {sandbox: "${platform}/a/${aar}", localtest: "${platform}/b", tt02: "https://a.test/${owner}", prod: "https://a.no/start"}
                contentType: application/json
                job:
                  status: https://a.no/${jobId}/status
                  result: https://a.no/${jobId}/result
                  done: [FERDIG]
                  failed: [FEILET]
                  poll: {initial: 5s, factor: 1.5, max: 1m, horizon: 3h}
                verdict: {xpath: //status, accepted: [OK], remarks: [AVVIK], rejected: [FEIL], reason: //aarsak}
            process:
              - {task: data, action: write}
              - {task: confirmation, actor: person}
              - {task: Task_3, action: sign, actor: system}
            handoff: {link: "https://a.no/${instanceId}", deadline: 14d, endEvents: [EndEvent_1]}
            stopAt: feedback
            feedback:
              dataTypes: [svar]
              fetch: [svar, kvittering]
              poll: {initial: 1m, factor: 2, max: 15m, horizon: 30d}
              verdict: {dataType: svar, xpath: //svar, accepted: [ja], remarks: [men], rejected: [nei], reason: //fordi}
            """;

    private final Path folder;

    Profiles(Path folder) {
        this.folder = folder;
    }

    Profiles file(String name, String yaml) {
        return file(name, yaml, StandardCharsets.UTF_8);
    }

    Profiles file(String name, String yaml, Charset charset) {
        try {
            Files.writeString(folder.resolve(name), yaml, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The complete profile with one piece replaced. */
    Profiles taxWith(String piece, String replacement) {
        if (!TAX.contains(piece)) {
            throw new IllegalArgumentException("not in the profile: " + piece);
        }
        return file("tax.yaml", TAX.replace(piece, replacement));
    }

    /** The profile with every key, with one piece replaced; the schema it names is there. */
    Profiles richWith(String piece, String replacement) {
        if (!RICH.contains(piece)) {
            throw new IllegalArgumentException("not in the profile: " + piece);
        }
        try {
            Files.createDirectories(folder.resolve("schemas"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("schemas/konvolutt.xsd", "<schema/>").file("rich.yaml", RICH.replace(piece, replacement));
    }

    AppProfiles load(Environment environment) {
        return new AppProfiles(folder, environment);
    }

    AppProfile tax(Environment environment) {
        return load(environment).find("tax").orElseThrow();
    }

    /** What is wrong, one line each: {@code tax.yaml:3: problem: advice}. */
    List<String> complaints() {
        try {
            load(Environment.TT02);
            return List.of();
        } catch (InvalidProfiles e) {
            return Objects.requireNonNull(e.getMessage())
                    .lines()
                    .map(this::withoutFolder)
                    .toList();
        }
    }

    private String withoutFolder(String line) {
        return line.replace(folder + "/", "");
    }
}
