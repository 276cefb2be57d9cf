package dev.altinncourier.yaml;

import java.util.List;
import java.util.Map;

/** A value of a file that knows its line: below a key it is the line of the key. */
public sealed interface YamlNode {

    int line();

    /** What it is, in the words of an error message. */
    String kind();

    /** A single value as it was written; empty when none was. */
    record Scalar(int line, String text) implements YamlNode {
        @Override
        public String kind() {
            return text.isEmpty() ? "nothing" : "the value '" + text + "'";
        }
    }

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file. */
    record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {
        @Override
        public String kind() {
            return "a block of keys";
        }
    }
}
