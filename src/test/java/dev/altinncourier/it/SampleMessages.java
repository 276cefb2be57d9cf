package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A VAT return with its envelope and an attachment, as one message of each shape. */
final class SampleMessages {

    static final String PROFILE = "skd-mva";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTS = List.of(
            "melding.xml", "konvolutt.xml", "vedlegg/spesifikasjon.xml", "vedlegg/bilag.pdf", "vedlegg/kvittering.png");

    private SampleMessages() {}

    /** Its files in a zip. */
    static byte[] zip(String key) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : PARTS) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(content(part));
            }
            zip.putNextEntry(new ZipEntry("submission.json"));
            zip.write(submission(key).toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A manifest that holds all of them. */
    static String inline(String key) {
        var manifest = submission(key).put("profile", PROFILE);
        var parts = manifest.putArray("parts");
        for (var part : PARTS) {
            parts.addObject()
                    .put("name", part)
                    .put("content", Base64.getEncoder().encodeToString(content(part)));
        }
        return manifest.toString();
    }

    /** A manifest that says where the return lies; the envelope is courier's to make. */
    static String claimCheck(String key, String kind, String place) {
        var manifest = submission(key).put("profile", PROFILE);
        manifest.putArray("parts")
                .addObject()
                .put("name", "melding.xml")
                .put("sha256", Sha256.of(Stage.submission("mva/melding.xml")))
                .put(kind, place);
        return manifest.toString();
    }

    /** No owner, amount, name or text of its forms is told. The sandbox's id of a party is the owner's number: Altinn's is not. */
    static void assertUntold(String event) {
        var told = event.replaceAll("\"instance\":\"\\d+/", "");
        assertThat(Stream.of("melding.xml", "konvolutt.xml")
                        .flatMap(part -> Pattern.compile(">([^<>]{6,})<")
                                .matcher(new String(content(part), UTF_8))
                                .results())
                        .map(found -> found.group(1).strip())
                        .filter(value -> !value.isEmpty()))
                .isNotEmpty()
                .noneMatch(told::contains);
    }

    static byte[] content(String part) {
        try {
            return Files.readAllBytes(Stage.submission("mva/" + part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One content for several submissions would be a duplicate, were it not said that it is meant. */
    private static ObjectNode submission(String key) {
        return JSON.createObjectNode().put("key", key).put("resend", true);
    }
}
