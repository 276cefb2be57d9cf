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
