package dev.altinncourier.it.crash;

import dev.altinncourier.it.InboxFolder;
import dev.altinncourier.it.Installation;
import dev.altinncourier.it.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Drops submissions, each with content of its own, and remembers what it dropped. */
final class Sender {

    private static final String JSON_PROFILE = "ttd-courier-json";

    private final InboxFolder inbox;
    private final List<Sent> sent = new ArrayList<>();

    private Sender(InboxFolder inbox) {
        this.inbox = inbox;
    }

    /** A sender with one profile for each way of instantiation; the settings are quick ones. */
    static Sender to(Installation installation) {
        var profiles = installation.home().resolve("config/profiles");
        try {
            Files.createDirectories(profiles);
            var multipart = Files.readString(Path.of("config/profiles/ttd-courier-test.yaml"));
            Files.writeString(profiles.resolve("ttd-courier-test.yaml"), multipart);
            Files.writeString(
                    profiles.resolve(JSON_PROFILE + ".yaml"),
                    multipart
                            .replace("profile: ttd-courier-test", "profile: " + JSON_PROFILE)
                            .replace("mode: multipart", "mode: json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        installation
                .with("courier.profiles", profiles.toAbsolutePath().toString())
                .with("courier.folders.minimum-age", "300ms")
                .with("courier.retry.settle", "6s")
                .with("courier.retry.first-delay", "300ms")
                .with("courier.retry.max-delay", "2s")
                .with("courier.circuit.failures", "1000000");
        return new Sender(installation.inbox());
    }

    /** Drops a folder. */
    void drop(Kind kind, String key) {
        var files = files(kind, key);
        var prepared = inbox.prepare(profile(kind), key).with(".ready", "");
        files.forEach(prepared::with);
        note(kind, key, files, files.values().stream().map(Sha256::of).toList());
        prepared.drop();
    }

    /** Drops so many folders, the ways of sending taking turns. */
    void dropInTurns(String prefix, int from, int to) {
        for (int number = from; number < to; number++) {
            drop(number % 2 == 0 ? Kind.MULTIPART : Kind.JSON, prefix + number);
        }
    }

    /** Drops the same as a zip, which is the one file that has to be accounted for. */
    void dropZip(Kind kind, String key) {
        dropZip(kind, key, key);
    }

    /** Drops a zip whose content may differ from another's of the same key. */
    void dropZip(Kind kind, String key, String content) {
        var files = files(kind, content);
        var zip = zip(files);
        note(kind, key, files, List.of(Sha256.of(zip)));
        inbox.drop(profile(kind), key + ".zip", zip);
    }

    /** The same as a message of a broker, which is not sent from here: its content, and the profile that it is for. */
    Message message(Kind kind, String key, String content) {
        var files = files(kind, content);
        var zip = zip(files);
        note(kind, key, files, List.of(Sha256.of(zip)));
        return new Message(profile(kind), key, zip);
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    private void note(Kind kind, String key, Map<String, byte[]> files, List<String> dropped) {
        var attachments = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("vedlegg/"))
                .map(file -> Sha256.of(file.getValue()))
                .toList();
        sent.add(new Sent(key, kind, attachments, dropped));
    }

    private static String profile(Kind kind) {
        return kind == Kind.JSON ? JSON_PROFILE : "ttd-courier-test";
    }

    private static Map<String, byte[]> files(Kind kind, String text) {
        var files = new TreeMap<String, byte[]>();
        files.put("skjema.xml", bytes(form(text, kind == Kind.REFUSED ? "123" : "897069650")));
        files.put("vedlegg/attest.pdf", bytes("%PDF-1.4 attest " + text));
        files.put("vedlegg/kart.pdf", bytes("%PDF-1.4 kart " + text));
        return files;
    }

    private static String form(String text, String owner) {
        return "<Skjema dataFormatId=\"9001\"><orgnr>" + owner + "</orgnr><navn>" + text
                + "</navn><antall>1</antall><linje><tekst>" + text + "</tekst><belop>1.50</belop></linje></Skjema>";
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How a submission is sent. */
    enum Kind {
        MULTIPART("INSTANTIATE", "NEXT"),
        JSON("INSTANTIATE", "PUT_DATA", "POST_DATA", "NEXT"),
        REFUSED();

        /** The calls that change Altinn. */
        final List<String> calls;

        Kind(String... calls) {
            this.calls = List.of(calls);
        }
    }

    /** What a broker carries. */
    record Message(String profile, String key, byte[] zip) {}

    /**
     * What was dropped.
     *
     * @param attachments the sha256 of those that Altinn is to have
     * @param dropped the sha256 of each file that was dropped
     */
    record Sent(String key, Kind kind, List<String> attachments, List<String> dropped) {}
}
