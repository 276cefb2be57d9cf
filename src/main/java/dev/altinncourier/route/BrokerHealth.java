package dev.altinncourier.route;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells monitoring which broker is away. Courier is ready all the same: folders do not need it, and it joins when it comes. */
@Wellness
@Singleton
final class BrokerHealth implements HealthCheck {

    private final JmsBroker jms;
    private final KafkaReach kafka;

    BrokerHealth(JmsBroker jms, KafkaReach kafka) {
        this.jms = jms;
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        var jmsTrouble = jms.trouble();
        var kafkaTrouble = kafka.trouble();
        var health = HealthCheckResponse.named("brokers").status(jmsTrouble.isEmpty() && kafkaTrouble.isEmpty());
        if (jms.isSet()) {
            health.withData("jms", text(jmsTrouble));
        }
        if (kafka.isSet()) {
            health.withData("kafka", text(kafkaTrouble));
        }
        return health.build();
    }

    private static String text(Optional<String> trouble) {
        return trouble.map(why -> "away: " + why).orElse("connected");
    }
}
