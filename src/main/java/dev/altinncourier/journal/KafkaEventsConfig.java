package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Status events at the Kafka brokers of the intake ({@code courier.intake.kafka.brokers}, with the settings of its client). */
@ConfigMapping(prefix = "courier.events.kafka")
public interface KafkaEventsConfig {

    /** The topic that events are published to, with the submission's id as key. */
    Optional<String> topic();
}
