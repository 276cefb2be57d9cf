package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Status events at the JMS broker of the intake ({@code courier.intake.jms.url}). */
@ConfigMapping(prefix = "courier.events.jms")
public interface JmsEventsConfig {

    /** The topic that events are published to. What a submission itself names as {@code replyTo} needs no setting. */
    Optional<String> topic();
}
