package dev.altinncourier.it.crash;

import dev.altinncourier.it.InboxFolder;
import dev.altinncourier.it.Installation;
import dev.altinncourier.it.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
                .with("courier.retry.settle", System.getProperty("courier.it.settle", "6s"))
                .with("courier.retry.first-delay", "300ms")
                .with("courier.retry.max-delay", "2s")
                .with("courier.circuit.failures", "1000000");
        return new Sender(installation.inbox());
    }

    void drop(Kind kind, String key) {
        var drop = inbox.prepare(kind == Kind.JSON ? JSON_PROFILE : "ttd-courier-test", key)
                .with("skjema.xml", form(key, kind == Kind.REFUSED ? "123" : "897069650"))
                .with("vedlegg/attest.pdf", "%PDF-1.4 attest " + key)
                .with("vedlegg/kart.pdf", "%PDF-1.4 kart " + key)
                .with(".ready", "");
        sent.add(new Sent(
                key,
                kind,
                List.of(hash(drop, "vedlegg/attest.pdf"), hash(drop, "vedlegg/kart.pdf")),
                hash(drop, "skjema.xml")));
        drop.drop();
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    private static String form(String key, String owner) {
        return "<Skjema dataFormatId=\"9001\"><orgnr>" + owner + "</orgnr><navn>" + key
                + "</navn><antall>1</antall><linje><tekst>" + key + "</tekst><belop>1.50</belop></linje></Skjema>";
    }

    private static String hash(InboxFolder.Prepared drop, String name) {
        return Sha256.of(drop.files().resolve(name));
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

    /** What was dropped. */
    record Sent(String key, Kind kind, List<String> attachments, String form) {}
}
