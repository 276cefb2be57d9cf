package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where status events go (CloudEvents 1.0, as JSON). Nothing is kept for a channel that is not set. */
@ConfigMapping(prefix = "courier.events")
public interface EventsConfig {

    /** The source that events name; two installations that share a topic should differ. */
    @WithDefault("/altinn-courier")
    String source();

    /** At the Kafka brokers of the intake. */
    Kafka kafka();

    /** At the JMS broker of the intake. */
    Jms jms();

    /** By a call for each event. */
    Webhook webhook();

    /** At the Kafka brokers. */
    interface Kafka {
        /** The topic that events are published to, by the submission's id as key. Needs courier.intake.kafka.brokers. */
        Optional<String> topic();
    }

    /** At the JMS broker. */
    interface Jms {
        /** The topic that events are published to. Needs courier.intake.jms.url. */
        Optional<String> topic();
    }

    /** By HTTP. */
    interface Webhook {
        /** The address that each event is posted to. */
        Optional<URI> url();

        /** The file with the secret that each event is signed with (HMAC-SHA256). */
        Optional<Path> secretFile();
    }
}
