package dev.altinncourier.profile;

import dev.altinncourier.yaml.Choices;
import dev.altinncourier.yaml.Section;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Reads a key that holds one value for every environment, or a block {@code sandbox/localtest/tt02/prod}. The sandbox
 * and LocalTest stand in for tt02: they take tt02's value where they have none of their own.
 */
final class PerEnvironment<T> {

    private final BiFunction<Section, String, T> read;

    PerEnvironment(BiFunction<Section, String, T> read) {
        this.read = read;
    }

    Map<Environment, T> of(Section section, String key) {
        var values = new EnumMap<Environment, T>(Environment.class);
        if (!section.hasSection(key)) {
            var value = read.apply(section, key);
            for (var environment : Environment.values()) {
                values.put(environment, value);
            }
            return values;
        }
        section.section(key, "one value").ifPresent(block -> readBlock(block, values));
        return values;
    }

    private void readBlock(Section block, Map<Environment, T> values) {
        var environments = new Choices<>(Environment.values());
        block.only(environments.spellings().toArray(String[]::new));
        for (var name : block.entries().keySet()) {
            environments.find(name).ifPresent(environment -> values.put(environment, read.apply(block, name)));
        }
        Optional.ofNullable(values.get(Environment.TT02)).ifPresent(value -> Stream.of(Environment.values())
                .filter(Environment::standsInForTt02)
                .forEach(environment -> values.putIfAbsent(environment, value)));
    }
}
