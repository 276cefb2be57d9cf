package dev.altinncourier.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.JacksonYAMLParseException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML into {@link YamlNode}s that know their lines. Takes only what a setting needs: one document of keys, lists
 * and values, no aliases or tags, so that no file can grow or act while it is read.
 */
final class YamlReader {

    private static final int MAX_DEPTH = 20;
    private static final YAMLFactory FACTORY = factory();

    private static final String ADVICE = "correct it there or just above; a value that starts with * or { needs quotes";

    private final YAMLParser yaml;
    private final Findings findings;
    private int depth;

    private YamlReader(YAMLParser yaml, Findings findings) {
        this.yaml = yaml;
        this.findings = findings;
    }

    /** How large a file may be is said where it is opened. */
    private static YAMLFactory factory() {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    /** The one document of a file; empty, with a finding, where it is not readable. */
    static Optional<YamlNode> read(String text, Findings findings) {
        try (var yaml = FACTORY.createParser(text)) {
            return new YamlReader(yaml, findings).document();
        } catch (JsonProcessingException e) {
            findings.add(lineOf(e), "", "this is not YAML (" + reason(e) + ")", ADVICE);
        } catch (IOException e) {
            findings.add(1, "", "this is not readable (" + e.getMessage() + ")", "write YAML");
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() throws IOException {
        if (yaml.nextToken() == null) {
            return Optional.empty();
        }
        var node = value(line());
        if (yaml.nextToken() != null) {
            findings.add(line(), "", "a second document starts here", "write all in one document, without '---'");
        }
        return Optional.of(node);
    }

    private YamlNode value(int line) throws IOException {
        refuseMachinery();
        if (yaml.currentToken().isScalarValue()) {
            return new YamlNode.Scalar(line, scalar());
        }
        if (++depth > MAX_DEPTH) {
            throw new JacksonYAMLParseException(yaml, "nested more than " + MAX_DEPTH + " deep", new IOException());
        }
        var node = yaml.currentToken() == JsonToken.START_ARRAY ? sequence(line) : mapping(line);
        depth--;
        return node;
    }

    private String scalar() throws IOException {
        return yaml.currentToken() == JsonToken.VALUE_NULL ? "" : yaml.getText();
    }

    private YamlNode sequence(int line) throws IOException {
        var items = new ArrayList<YamlNode>();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(line()));
        }
        return new YamlNode.Sequence(line, items);
    }

    private YamlNode mapping(int line) throws IOException {
        var entries = new LinkedHashMap<String, YamlNode>();
        while (yaml.nextToken() != JsonToken.END_OBJECT) {
            refuseMachinery();
            var key = yaml.currentName();
            var keyLine = line();
            yaml.nextToken();
            if (entries.putIfAbsent(key, value(keyLine)) != null) {
                findings.add(keyLine, key, "key '" + key + "' stands here a second time", "keep one of them");
            }
        }
        return new YamlNode.Mapping(line, entries);
    }

    private void refuseMachinery() throws IOException {
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
            refuse("an anchor or alias (& or *)", "write the value out, or in quotes if it starts with & or *");
        } else if (yaml.getTypeId() != null) {
            refuse("a tag (!)", "leave it out, or write the value in quotes if it starts with !");
        }
    }

    private void refuse(String what, String advice) {
        findings.add(line(), "", what + " is not taken here", advice);
    }

    private int line() {
        return yaml.currentTokenLocation().getLineNr();
    }

    private static int lineOf(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static String reason(JsonProcessingException e) {
        return firstLine(e.getOriginalMessage());
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
