package dev.altinncourier.intake;

import dev.altinncourier.profile.ElementPath;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads each file once, as a stream: its checksum and, of XML, what the plan needs to know. */
final class FileInspection {

    private final XmlCheck xmlCheck;
    private final @Nullable ElementPath owner;
    private final Findings findings;

    FileInspection(XmlCheck xmlCheck, @Nullable ElementPath owner, Findings findings) {
        this.xmlCheck = xmlCheck;
        this.owner = owner;
        this.findings = findings;
    }

    FileFacts inspect(SubmittedFile file, boolean asXml) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file.path())), digest)) {
            var xml = asXml && file.size() > 0 ? xml(file, in) : null;
            in.transferTo(OutputStream.nullOutputStream());
            boolean damaged = asXml && xml == null;
            return new FileFacts(file, HexFormat.of().formatHex(digest.digest()), xml, damaged);
        }
    }

    private @Nullable XmlFacts xml(SubmittedFile file, InputStream in) throws IOException {
        try {
            return xmlCheck.read(in, owner);
        } catch (XmlFault fault) {
            var rule = fault.rule();
            findings.add(
                    rule,
                    file.name(),
                    fault.place(),
                    rule.summary().nb() + " (" + fault.detail() + ")",
                    rule.summary().en() + " (" + fault.detail() + ")");
            return null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
