package dev.altinncourier.event;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Whether events can go to the brokers as they are set up. They go to those of the intake: one that sends no submissions has
 * its topic or queue set to nothing.
 */
@Singleton
final class BrokerSettings {

    static final List<String> JMS_INTAKE = List.of("courier.intake.jms.queue", "courier.intake.jms.dead-letter-queue");

    private static final List<String> KAFKA_INTAKE =
            List.of("courier.intake.kafka.topic", "courier.intake.kafka.dead-letter-topic");
    private static final String KAFKA_BROKERS = "courier.intake.kafka.brokers";
    private static final String JMS_BROKER = "courier.intake.jms.url";
    private static final String KAFKA_TOPIC = "courier.events.kafka.topic";
    private static final String JMS_TOPIC = "courier.events.jms.topic";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    /** What Kafka's client must not be told otherwise, or an event could be lost that counts as taken. */
    private static final Map<String, Predicate<String>> NEEDED = Map.of(
            "courier.intake.kafka.client.acks", value -> value.equals("all") || value.equals("-1"),
            "courier.intake.kafka.client.enable.idempotence", value -> value.equals("true"),
            "courier.intake.kafka.client.transactional.id", value -> false);

    private final Config config;

    BrokerSettings(Config config) {
        this.config = config;
    }

    /** What an operator must mend, a line for each; empty when all is well. */
    List<String> mistakes() {
        var mistakes = new ArrayList<String>();
        check(KAFKA_TOPIC, KAFKA_BROKERS, KAFKA_INTAKE, mistakes);
        check(JMS_TOPIC, JMS_BROKER, JMS_INTAKE, mistakes);
        if (value(KAFKA_TOPIC).isPresent()) {
            NEEDED.forEach((name, right) -> value(name)
                    .filter(right.negate())
                    .ifPresent(value -> mistakes.add("take " + name + " out, or " + KAFKA_TOPIC
                            + ": an event counts as taken when all replicas have it")));
        } else if (value(KAFKA_BROKERS).isPresent()
                && value(KAFKA_INTAKE.get(0)).isEmpty()) {
            mistakes.add("set " + KAFKA_INTAKE.get(0) + " or " + KAFKA_TOPIC + ", or not " + KAFKA_BROKERS);
        }
        return mistakes;
    }

    private void check(String topic, String broker, List<String> intake, List<String> mistakes) {
        value(topic).ifPresent(name -> {
            if (value(broker).isEmpty()) {
                mistakes.add("set " + broker + " too, or not " + topic);
            }
            if (!NAME.matcher(name).matches()) {
                mistakes.add(topic + " must be 1 to 249 of A-Z, a-z, 0-9, dot, hyphen and underscore");
            }
            intake.stream()
                    .filter(other -> value(other).filter(name::equals).isPresent())
                    .forEach(other ->
                            mistakes.add(topic + " must not be " + other + ": events would be taken for submissions"));
        });
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class);
    }
}
