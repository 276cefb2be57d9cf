package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a sender can do wrong, and what must come of it.
 *
 * @param rule the rule in the report
 * @param category its category
 * @param box where the submission ends up
 * @param names what the report must name: the file, the entry or the key at fault
 * @param drop does it, under the key that is handed over
 */
record BadInput(String rule, String category, String box, String names, Dropping drop) {

    private static final String FORM = form("<organisasjonsnummer>910423185</organisasjonsnummer>");
    private static final String PERSON = "12345678901";

    /** Drops something into an inbox under a key. */
    interface Dropping {
        void into(InboxFolder inbox, String key) throws IOException;
    }

    static List<BadInput> all() {
        return List.of(
                unsafe("xml-dtd", "rejected", "soknad.xml", form("<!DOCTYPE Soknad [<!ENTITY a \"b\">]>", "")),
                form(
                        "xml-encoding",
                        "soknad.xml",
                        FORM.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1)),
                form("xml-encoding", "soknad.xml", FORM.getBytes(StandardCharsets.ISO_8859_1)),
                form(
                        "xml-malformed",
                        "soknad.xml",
                        FORM.replace("</Soknad>", "").getBytes(StandardCharsets.UTF_8)),
                folder("empty-file", "vedlegg/tom.pdf", files -> files.with("soknad.xml", FORM)
                        .with("vedlegg/tom.pdf", "")),
                folder("too-few-files", "skjema", files -> files.with("vedlegg/attest.pdf", "%PDF-1.4")),
                folder("unknown-file", "notat.docx", files -> files.with("soknad.xml", FORM)
                        .with("notat.docx", "x")),
                form(
                        "two-owners",
                        "soknad.xml",
                        bytes(form("<organisasjonsnummer>910423185</organisasjonsnummer>"
                                + "<organisasjonsnummer>974760673</organisasjonsnummer>"))),
                form("bad-organisation-number", "soknad.xml", bytes(FORM.replace("910423185", "910423186"))),
                folder("bad-national-identity-number", "soknad.xml", files -> files.with(
                                "soknad.xml", FORM.replace("910423185", PERSON))
                        .with("vedlegg/attest " + PERSON + ".pdf", "%PDF-1.4")),
                folder("manifest-unknown-key", "submission.json", files -> files.with("soknad.xml", FORM)
                        .with("submission.json", "{\"nokkel\": \"a\"}")),
                folder("changed-part", "soknad.xml", files -> files.with("soknad.xml", FORM)
                        .with(
                                "submission.json",
                                "{\"parts\": [{\"name\": \"soknad.xml\", \"sha256\": \"" + "0".repeat(64) + "\"}]}")),
                zip(
                        "zip-unsafe-name",
                        "UNSAFE_INPUT",
                        "dead-letter",
                        "../utenfor.xml",
                        zip -> HostileZips.write(zip, "../utenfor.xml", bytes(FORM))),
                zip(
                        "zip-ratio",
                        "UNSAFE_INPUT",
                        "dead-letter",
                        "bombe.xml",
                        zip -> HostileZips.write(zip, "bombe.xml", new byte[50_000_000])),
                zip("zip-link", "UNSAFE_INPUT", "dead-letter", "lenke", HostileZips::writeLink),
                zip(
                        "unreadable-zip",
                        "VALIDATION",
                        "rejected",
                        ".zip",
                        zip -> HostileZips.writeHalf(zip, "soknad.xml", bytes(FORM))));
    }

    private static BadInput unsafe(String rule, String box, String names, String form) {
        return new BadInput(rule, "UNSAFE_INPUT", box, names, one(bytes(form)));
    }

    private static BadInput form(String rule, String names, byte[] form) {
        return new BadInput(rule, "VALIDATION", "rejected", names, one(form));
    }

    private static Dropping one(byte[] form) {
        return (inbox, key) -> inbox.prepare("ttd-bidrag", key)
                .with("soknad.xml", form)
                .with(".ready", "")
                .drop();
    }

    private static BadInput folder(String rule, String names, Consumer<InboxFolder.Prepared> fill) {
        return new BadInput(rule, "VALIDATION", "rejected", names, (inbox, key) -> {
            var files = inbox.prepare("ttd-bidrag", key);
            fill.accept(files);
            files.with(".ready", "").drop();
        });
    }

    private static BadInput zip(String rule, String category, String box, String names, Consumer<Path> write) {
        return new BadInput(rule, category, box, names, (inbox, key) -> {
            var zip = Files.createTempFile(key, ".zip");
            write.accept(zip);
            inbox.drop("ttd-bidrag", key + ".zip", Files.readAllBytes(zip));
            Files.delete(zip);
        });
    }

    private static String form(String content) {
        return form("", content);
    }

    private static String form(String before, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + before + "<Soknad><navn>Bjørg Ås</navn>" + content
                + "</Soknad>\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Drops it. */
    void drop(InboxFolder inbox, String key) {
        try {
            drop.into(inbox, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule + " in " + names;
    }
}
