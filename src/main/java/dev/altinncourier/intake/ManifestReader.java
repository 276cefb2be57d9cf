package dev.altinncourier.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.intake.Manifest.Header;
import dev.altinncourier.intake.Manifest.NamedPart;
import dev.altinncourier.submission.InstanceOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code submission.json} strictly: what it does not know it names, rather than guess what was meant. */
final class ManifestReader {

    private static final int MAX_NESTING = 16;
    private static final int LONGEST_REPLY_TO = 255;
    private static final List<String> OWNER_KEYS = List.of("organisationNumber", "personNumber", "partyId");

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The manifest in a folder; an empty one when there is none, or when it cannot be read at all. */
    Manifest read(Path folder, Findings findings) throws IOException {
        var file = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Manifest.NONE;
        }
        if (Files.size(file) > Manifest.MAX_BYTES) {
            findings.add(ManifestRule.MANIFEST_TOO_LARGE, Manifest.FILE, null);
            return Manifest.NONE;
        }
        try {
            if (json.readTree(Files.readAllBytes(file)) instanceof ObjectNode root) {
                return manifest(new ManifestFields(root, "", findings));
            }
            findings.add(ManifestRule.MANIFEST_UNREADABLE, Manifest.FILE, "line 1");
        } catch (JsonProcessingException notJson) {
            var at = notJson.getLocation();
            findings.add(ManifestRule.MANIFEST_UNREADABLE, Manifest.FILE, at == null ? null : "line " + at.getLineNr());
        }
        return Manifest.NONE;
    }

    private static Manifest manifest(ManifestFields fields) {
        fields.onlyKnown(List.of("profile", "key", "owner", "parts", "vars", "stopAt", "replyTo", "resend"));
        return new Manifest(
                new Header(fields.text("profile"), fields.text("key"), owner(fields)),
                parts(fields),
                vars(fields),
                fields.text("stopAt"),
                replyTo(fields),
                fields.flag("resend"));
    }

    private static @Nullable String replyTo(ManifestFields fields) {
        var replyTo = fields.text("replyTo");
        if (replyTo != null && (replyTo.isBlank() || replyTo.length() > LONGEST_REPLY_TO)) {
            fields.wrongType("replyTo", "1 til 255 tegn", "1 to 255 characters");
        }
        return replyTo;
    }

    private static @Nullable InstanceOwner owner(ManifestFields fields) {
        var owner = fields.object("owner");
        if (owner == null) {
            return null;
        }
        owner.onlyKnown(OWNER_KEYS);
        var given = OWNER_KEYS.stream().filter(owner::has).toList();
        if (given.size() != 1) {
            owner.report(ManifestRule.MANIFEST_OWNER, null);
            return null;
        }
        var number = owner.text(given.get(0));
        if (number == null) {
            return null;
        }
        return switch (given.get(0)) {
            case "organisationNumber" -> InstanceOwner.organisation(number);
            case "personNumber" -> InstanceOwner.person(number);
            default -> InstanceOwner.party(number);
        };
    }

    private static @Nullable List<NamedPart> parts(ManifestFields fields) {
        var items = fields.objects("parts");
        if (items == null) {
            return null;
        }
        var parts = new ArrayList<NamedPart>();
        for (var item : items) {
            item.onlyKnown(List.of("name", "role", "contentType", "sha256"));
            var name = item.text("name");
            if (name == null) {
                item.wrongType("name", "tekst", "a text");
            } else {
                parts.add(new NamedPart(name, item.text("role"), item.text("contentType"), sha256(item)));
            }
        }
        return parts;
    }

    private static @Nullable String sha256(ManifestFields item) {
        var sum = item.text("sha256");
        if (sum != null && !sum.matches("[0-9a-fA-F]{64}")) {
            item.wrongType("sha256", "64 heksadesimale siffer", "64 hexadecimal digits");
            return null;
        }
        return sum;
    }

    private static Map<String, String> vars(ManifestFields fields) {
        var vars = new LinkedHashMap<String, String>();
        var given = fields.object("vars");
        if (given != null) {
            given.each((name, value) -> {
                if (isPlain(value)) {
                    vars.put(name, value.asText());
                } else {
                    given.wrongType(name, "tekst, tall eller sant/usant", "a text, number or boolean");
                }
            });
        }
        return vars;
    }

    private static boolean isPlain(JsonNode value) {
        return value.isTextual() || value.isNumber() || value.isBoolean();
    }
}
