package dev.altinncourier.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** The Kafka brokers from whose topic submissions are taken. The intake is on where brokers is set. */
@ConfigMapping(prefix = "courier.intake.kafka")
public interface KafkaIntakeConfig {

    /** Where to ask for the brokers first: {@code kafka-1:9092,kafka-2:9092}. */
    Optional<String> brokers();

    /** The topic that submissions are taken from. Set to nothing where the brokers are for status events alone. */
    @WithDefault("courier-inbox")
    Optional<String> topic();

    /** The consumer group: all couriers of one group share the topic's partitions. */
    @WithDefault("courier")
    String group();

    /** The topic for records that can never be submissions, each with the report in its headers. */
    @WithDefault("courier-dead-letter")
    String deadLetterTopic();

    /** Anything else of the Kafka client, by its own names: {@code security.protocol}, {@code sasl.jaas.config}. */
    Map<String, String> client();
}
