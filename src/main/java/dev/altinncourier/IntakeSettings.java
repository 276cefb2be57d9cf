package dev.altinncourier;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.util.Map;
import java.util.Optional;

/** Which intakes are on: those whose broker an operator has named. Their routes read it. */
final class IntakeSettings {

    private IntakeSettings() {}

    static Map<String, String> of(ConfigSourceContext context) {
        boolean jms = isSet(context, "courier.intake.jms.url");
        boolean kafka = isSet(context, "courier.intake.kafka.brokers");
        return Map.of(
                "courier.brokers.jms",
                String.valueOf(jms),
                "courier.brokers.kafka",
                String.valueOf(kafka),
                "courier.brokers.any",
                String.valueOf(jms || kafka));
    }

    private static boolean isSet(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
