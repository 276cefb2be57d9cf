package dev.altinncourier.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One block of keys of a file. Every question reports what is wrong with the answer and then gives a harmless
 * one, so that reading goes on and finds the other mistakes too.
 */
public final class Section {

    private static final Notation NUMBER = Notation.of("\\d{1,9}", "a whole number, such as 1");

    private final YamlNode.Mapping mapping;
    private final Findings findings;
    private final Set<String> misspelt = new HashSet<>();

    public Section(YamlNode.Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** Reports every key that is none of these. */
    public Section only(String... keys) {
        var known = List.of(keys);
        for (var entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                unknown(entry.getKey(), entry.getValue().line(), known);
            }
        }
        return this;
    }

    private void unknown(String key, int line, List<String> known) {
        var unused = known.stream().filter(name -> !has(name)).toList();
        var meant = new NearestName(unused).to(key);
        meant.ifPresent(misspelt::add);
        var advice = meant.map(name -> "write '" + name + "'").orElse("write one of " + String.join(", ", known));
        findings.add(line, key, "unknown key '" + key + "'", advice);
    }

    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** Whether the key holds a block of keys of its own. */
    public boolean hasSection(String key) {
        return mapping.entries().get(key) instanceof YamlNode.Mapping;
    }

    /** Whether the key holds exactly this value; nothing is reported where it does not. */
    public boolean says(String key, String value) {
        return mapping.entries().get(key) instanceof YamlNode.Scalar scalar
                && scalar.text().equals(value);
    }

    public boolean hasEmptyList(String key) {
        return mapping.entries().get(key) instanceof YamlNode.Sequence list
                && list.items().isEmpty();
    }

    /** A value that must be there. */
    public String text(String key, Notation syntax) {
        return parsed(key, syntax.hint(), syntax::find).orElse("");
    }

    /** A value that may be left out; null then. */
    @Nullable
    public String textIfAny(String key, Notation syntax) {
        return has(key) ? text(key, syntax) : null;
    }

    /** A value that must be one of an enum's, written like {@code before-person}. */
    public <E extends Enum<E>> E choice(String key, E[] values) {
        var choices = new Choices<>(values);
        return parsed(key, choices.hint(), choices::find).orElse(values[0]);
    }

    /** The same, for a key that may be left out. */
    public <E extends Enum<E>> E choice(String key, E[] values, E otherwise) {
        return has(key) ? choice(key, values) : otherwise;
    }

    public boolean flag(String key, boolean otherwise) {
        return has(key) ? choice(key, Choices.Flag.values()) == Choices.Flag.TRUE : otherwise;
    }

    public int number(String key, int otherwise) {
        return has(key)
                ? parsed(key, NUMBER.hint(), NUMBER::find).map(Integer::valueOf).orElse(otherwise)
                : otherwise;
    }

    public long bytes(String key, long otherwise) {
        return has(key) ? parsed(key, ByteSize.HINT, ByteSize::parse).orElse(otherwise) : otherwise;
    }

    /** A duration, such as {@code 10s}, {@code 5m}, {@code 3h} or {@code 14d}. */
    public Duration duration(String key, Duration otherwise) {
        return has(key) ? parsed(key, Span.HINT, Span::parse).orElse(otherwise) : otherwise;
    }

    /** A list of values; empty where the key is left out. */
    public List<String> texts(String key, Notation syntax) {
        var texts = new ArrayList<String>();
        for (var item : items(key, "[a, b]: " + syntax.hint())) {
            var text = item instanceof YamlNode.Scalar scalar ? syntax.find(scalar.text()) : Optional.<String>empty();
            text.ifPresentOrElse(texts::add, () -> expected(key, item, syntax.hint()));
        }
        return texts;
    }

    /** A block of keys; empty where it is left out. */
    public Optional<Section> section(String key, String hint) {
        var node = mapping.entries().get(key);
        if (node instanceof YamlNode.Mapping block) {
            return Optional.of(new Section(block, findings));
        }
        if (node != null) {
            expected(key, node, hint);
        }
        return Optional.empty();
    }

    /** A block of keys that must be there. */
    public Optional<Section> requiredSection(String key, String hint) {
        if (!has(key)) {
            missing(key, hint);
        }
        return section(key, hint);
    }

    /** A list of blocks of keys; empty where the key is left out. */
    public List<Section> sections(String key, String hint) {
        var sections = new ArrayList<Section>();
        for (var item : items(key, "a list: " + hint)) {
            if (item instanceof YamlNode.Mapping block) {
                sections.add(new Section(block, findings));
            } else {
                expected(key, item, hint);
            }
        }
        return sections;
    }

    /** Reports a mistake that more than one value makes. */
    public void reject(String key, String problem, String advice) {
        var node = mapping.entries().get(key);
        findings.add(node == null ? mapping.line() : node.line(), key, problem, advice);
    }

    /** Reports a key that must be there, unless it is there under a name that was reported as misspelt. */
    public void missing(String key, String hint) {
        if (!misspelt.contains(key)) {
            findings.add(mapping.line(), key, "key '" + key + "' is missing", "add '" + key + ":' with " + hint);
        }
    }

    public Map<String, YamlNode> entries() {
        return mapping.entries();
    }

    private List<YamlNode> items(String key, String hint) {
        var node = mapping.entries().get(key);
        if (node instanceof YamlNode.Sequence list) {
            return list.items();
        }
        if (node != null) {
            expected(key, node, hint);
        }
        return List.of();
    }

    private Optional<YamlNode.Scalar> scalar(String key, String hint) {
        var node = mapping.entries().get(key);
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(scalar);
        }
        if (node == null) {
            missing(key, hint);
        } else {
            expected(key, node, hint);
        }
        return Optional.empty();
    }

    private <T> Optional<T> parsed(String key, String hint, Function<String, Optional<T>> parse) {
        var scalar = scalar(key, hint);
        var value = scalar.flatMap(written -> parse.apply(written.text()));
        if (scalar.isPresent() && value.isEmpty()) {
            expected(key, scalar.get(), hint);
        }
        return value;
    }

    private void expected(String key, YamlNode found, String hint) {
        findings.add(found.line(), key, "'" + key + "' cannot be " + found.kind(), "write " + hint);
    }
}
