package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Status events at the JMS broker of the intake. */
@ConfigMapping(prefix = "courier.events.jms")
public interface JmsEventsConfig {

    /** The topic that events are published to. A submission's own {@code replyTo} is a queue, and needs no setting. */
    Optional<String> topic();
}
