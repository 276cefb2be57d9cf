package dev.altinncourier.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of keys with values.
 *
 * @param path where it lies
 * @param megabytes the most that it may hold
 */
public record YamlFile(Path path, int megabytes) {

    /** Its keys; empty where there are none, which is a finding unless the file is empty as well. */
    public Optional<Section> read(Findings findings) {
        return text(findings).flatMap(text -> YamlReader.read(text, findings)).flatMap(node -> root(node, findings));
    }

    private Optional<String> text(Findings findings) {
        try {
            if (Files.size(path) > (long) megabytes << 20) {
                findings.add(1, "", "the file is larger than " + megabytes + " MB", "keep only what belongs into it");
                return Optional.empty();
            }
            return Optional.of(Files.readString(path));
        } catch (CharacterCodingException e) {
            findings.add(1, "", "the file is not in UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            findings.add(
                    1, "", "the file cannot be read (" + e.getClass().getSimpleName() + ")", "let courier read it");
        }
        return Optional.empty();
    }

    private static Optional<Section> root(YamlNode node, Findings findings) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Section(mapping, findings));
        }
        findings.add(node.line(), "", "the file cannot be " + node.kind(), "write keys, 'key: value'");
        return Optional.empty();
    }
}
