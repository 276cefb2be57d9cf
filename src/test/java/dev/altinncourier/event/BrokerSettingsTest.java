package dev.altinncourier.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator is told of events that could not go out as they are set up. */
class BrokerSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "courier.intake.kafka.brokers", "kafka:9092",
            "courier.events.kafka.topic", "courier-events",
            "courier.intake.jms.url", "tcp://artemis:61616",
            "courier.events.jms.topic", "courier.events");

    @Test
    void topicsAtTheBrokersOfTheIntakeAreWell() {
        assertThat(Settings.brokers(GOOD).mistakes()).isEmpty();
    }

    @Test
    void nothingIsWellToo() {
        assertThat(Settings.brokers(Map.of()).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "courier.intake.kafka.brokers, '', set courier.intake.kafka.brokers too",
        "courier.intake.jms.url, '', set courier.intake.jms.url too",
        "courier.events.kafka.topic, courier-inbox, must not be courier.intake.kafka.topic",
        "courier.events.kafka.topic, courier-dead-letter, must not be courier.intake.kafka.dead-letter-topic",
        "courier.events.jms.topic, courier.inbox, must not be courier.intake.jms.queue",
        "courier.events.kafka.topic, a topic?, must be 1 to 249 of",
        "courier.intake.kafka.client.acks, 1, take courier.intake.kafka.client.acks out",
        "courier.intake.kafka.client.enable.idempotence, false, take courier.intake.kafka.client.enable.idempotence out",
        "courier.intake.kafka.client.transactional.id, x, take courier.intake.kafka.client.transactional.id out"
    })
    void oneLineSaysWhatToMend(String name, String value, String line) {
        // When
        var mistakes = Settings.brokers(with(GOOD, name, value)).mistakes();

        // Then
        assertThat(mistakes).singleElement().asString().contains(line);
    }

    @Test
    void brokersMayBeForEventsAlone() {
        assertThat(Settings.brokers(with(GOOD, "courier.intake.kafka.topic", ""))
                        .mistakes())
                .isEmpty();
    }

    @Test
    void brokersForNothingAreAMistake() {
        // When
        var mistakes = Settings.brokers(
                        Map.of("courier.intake.kafka.brokers", "kafka:9092", "courier.intake.kafka.topic", ""))
                .mistakes();

        // Then
        assertThat(mistakes)
                .containsExactly("set courier.intake.kafka.topic or courier.events.kafka.topic, or not"
                        + " courier.intake.kafka.brokers");
    }

    @Test
    void acksOfAllAreNoContradiction() {
        assertThat(Settings.brokers(with(GOOD, "courier.intake.kafka.client.acks", "all"))
                        .mistakes())
                .isEmpty();
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }
}
