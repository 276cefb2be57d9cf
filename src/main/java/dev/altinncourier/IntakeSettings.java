package dev.altinncourier;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.util.Map;
import java.util.Optional;

/**
 * Which intakes are on: those whose broker an operator has named, unless it is there for status events alone. Their routes
 * read it.
 */
final class IntakeSettings {

    private IntakeSettings() {}

    static Map<String, String> of(ConfigSourceContext context) {
        boolean jms = isSet(context, "courier.intake.jms.url") && !isEmptied(context, "courier.intake.jms.queue");
        boolean kafka =
                isSet(context, "courier.intake.kafka.brokers") && !isEmptied(context, "courier.intake.kafka.topic");
        return Map.of(
                "courier.brokers.jms",
                String.valueOf(jms),
                "courier.brokers.kafka",
                String.valueOf(kafka),
                "courier.brokers.any",
                String.valueOf(jms || kafka));
    }

    /** Set, and to nothing; what is not set at all has its default. */
    private static boolean isEmptied(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(String::isBlank)
                .isPresent();
    }

    private static boolean isSet(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
