package dev.altinncourier.route;

import dev.altinncourier.message.JmsIntakeConfig;
import dev.altinncourier.message.KafkaIntakeConfig;
import java.util.Map;
import java.util.Optional;

/** The settings of intakes from brokers, as they are packaged with courier. */
final class Intakes {

    private Intakes() {}

    record Jms() implements JmsIntakeConfig {
        @Override
        public Optional<String> url() {
            return Optional.empty();
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Optional<String> queue() {
            return Optional.of("courier.inbox");
        }

        @Override
        public String deadLetterQueue() {
            return "courier.dead-letter";
        }
    }

    record Kafka() implements KafkaIntakeConfig {
        @Override
        public Optional<String> brokers() {
            return Optional.empty();
        }

        @Override
        public Optional<String> topic() {
            return Optional.of("courier-inbox");
        }

        @Override
        public String group() {
            return "courier";
        }

        @Override
        public String deadLetterTopic() {
            return "courier-dead-letter";
        }

        @Override
        public Map<String, String> client() {
            return Map.of();
        }
    }
}
