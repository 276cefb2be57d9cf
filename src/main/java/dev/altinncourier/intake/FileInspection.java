package dev.altinncourier.intake;

import dev.altinncourier.intake.FileFacts.Format;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads each file once, as a stream: its checksum and, of XML and JSON, what the plan needs to know. */
final class FileInspection {

    private final XmlCheck xmlCheck;
    private final JsonCheck jsonCheck;
    private final Places places;
    private final Findings findings;

    FileInspection(IntakeConfig limits, Places places, Findings findings) {
        this.xmlCheck = new XmlCheck(limits);
        this.jsonCheck = new JsonCheck(limits);
        this.places = places;
        this.findings = findings;
    }

    FileFacts inspect(SubmittedFile file, Format as) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file.path())), digest)) {
            var xml = as == Format.XML ? xml(file, in) : Optional.<XmlFacts>empty();
            var json = as == Format.JSON ? json(file, in) : Optional.<FoundTexts>empty();
            in.transferTo(OutputStream.nullOutputStream());
            return new FileFacts(
                    file,
                    HexFormat.of().formatHex(digest.digest()),
                    as,
                    xml.map(XmlFacts::root).orElse(null),
                    xml.map(XmlFacts::texts).or(() -> json).orElse(FoundTexts.NONE),
                    as != Format.BYTES && xml.isEmpty() && json.isEmpty());
        }
    }

    private Optional<XmlFacts> xml(SubmittedFile file, InputStream in) throws IOException {
        try {
            return file.size() == 0 ? Optional.empty() : Optional.of(xmlCheck.read(in, places));
        } catch (XmlFault fault) {
            report(file, fault);
            return Optional.empty();
        }
    }

    private Optional<FoundTexts> json(SubmittedFile file, InputStream in) throws IOException {
        try {
            return file.size() == 0 ? Optional.empty() : Optional.of(jsonCheck.read(in, places));
        } catch (JsonFault fault) {
            report(file, fault);
            return Optional.empty();
        }
    }

    private void report(SubmittedFile file, FormFault fault) {
        var rule = fault.rule();
        findings.add(
                rule,
                file.name(),
                fault.place(),
                rule.summary().nb() + " (" + fault.detail() + ")",
                rule.summary().en() + " (" + fault.detail() + ")");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
