package dev.altinncourier.event;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Settings as an operator writes them, beside those that are packaged with courier. */
public final class Settings {

    private static final Map<String, String> PACKAGED = Map.of(
            "courier.intake.jms.queue", "courier.inbox",
            "courier.intake.jms.dead-letter-queue", "courier.dead-letter",
            "courier.intake.kafka.topic", "courier-inbox",
            "courier.intake.kafka.dead-letter-topic", "courier-dead-letter");

    private Settings() {}

    static BrokerSettings brokers(Map<String, String> settings) {
        return new BrokerSettings(config(settings));
    }

    /** The rule for addresses, of a courier whose queues have their usual names. */
    public static ReplyRule replies() {
        return new ReplyRule(config(Map.of()));
    }

    private static Config config(Map<String, String> settings) {
        var all = new HashMap<>(PACKAGED);
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
    }
}
