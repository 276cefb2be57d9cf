package dev.altinncourier.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON manifest that came as a message: {@code submission.json}, whose parts say where their content is.
 *
 * @param submission what is left for {@code submission.json}, which is checked like any other
 * @param parts in the order of the manifest
 */
record MessageManifest(ObjectNode submission, List<MessagePart> parts) {

    private static final int DEEPEST = 16;

    /** Beside the parts' content: names, sums and variables. */
    private static final int ROOM = 1 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The longest text of a manifest whose parts may have so many bytes: base64 takes four letters for three. */
    static long longest(long inline) {
        return ROOM + inline / 3 * 4 + 4;
    }

    static MessageManifest read(byte[] text) throws IOException, MessageRefused {
        var root = object(text);
        return new MessageManifest(root, parts(root));
    }

    /** A manifest whose files come beside it. */
    static ObjectNode object(byte[] text) throws IOException, MessageRefused {
        try {
            if (JSON.readTree(text) instanceof ObjectNode root) {
                return root;
            }
            throw MessageRule.MESSAGE_MANIFEST.refused("line 1");
        } catch (JsonProcessingException notJson) {
            var at = notJson.getLocation();
            throw MessageRule.MESSAGE_MANIFEST.refused(at == null ? "no JSON" : "line " + at.getLineNr());
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(submission.get(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** Takes the content out of the parts: what stays is a manifest as it lies in a folder. */
    private static List<MessagePart> parts(ObjectNode root) throws MessageRefused {
        var list = root.path("parts");
        if (!list.isArray() || list.isEmpty()) {
            throw MessageRule.MESSAGE_MANIFEST.refused("parts");
        }
        var parts = new ArrayList<MessagePart>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof ObjectNode part)) {
                throw MessageRule.MESSAGE_MANIFEST.refused("parts[" + i + "]");
            }
            parts.add(MessagePart.takenFrom(part, "parts[" + i + "]"));
        }
        return parts;
    }
}
