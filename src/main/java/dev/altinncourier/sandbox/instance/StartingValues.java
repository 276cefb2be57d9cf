package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.DataType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The fields that an app's own code fills in the forms of a new instance (contract section 2.3): words of its
 * definition, or what it knows of the instance, as {@code ${owner}}, {@code ${party}}, {@code ${registration}} or
 * {@code ${dataValues.name}}. A field of which nothing is known stays as it is.
 */
record StartingValues(Map<String, String> fields) {

    private static final Pattern FACT = Pattern.compile("\\$\\{([^}]+)}");

    static StartingValues of(Instance instance, DataType type) {
        var fields = new LinkedHashMap<String, String>();
        instance.app.code().starting(type.id()).forEach((path, words) -> filled(instance, words)
                .ifPresent(value -> fields.put(path, value)));
        return new StartingValues(fields);
    }

    /** These after what the client wants filled, of which they overwrite what they know better. */
    Map<String, String> after(Map<String, String> prefill) {
        var all = new LinkedHashMap<>(prefill);
        all.putAll(fields);
        return all;
    }

    private static Optional<String> filled(Instance instance, String words) {
        var fact = FACT.matcher(words);
        return fact.matches() ? fact(instance, fact.group(1)) : Optional.of(words);
    }

    private static Optional<String> fact(Instance instance, String name) {
        if (name.startsWith("dataValues.")) {
            var value = instance.template.dataValues().path(name.substring("dataValues.".length()));
            return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case "owner" -> instance.owner.number();
                    case "party" -> String.valueOf(instance.owner.id());
                    // The same for the same owner each time, as a register's own number of a registration is.
                    case "registration" ->
                        UUID.nameUUIDFromBytes(("registration " + instance.owner.id()).getBytes(StandardCharsets.UTF_8))
                                .toString();
                    default -> throw new IllegalStateException("an app wants to fill in " + name);
                });
    }
}
