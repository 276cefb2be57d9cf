package dev.altinncourier.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The JMS broker from whose queue submissions are taken. The intake is on where its url is set. */
@ConfigMapping(prefix = "courier.intake.jms")
public interface JmsIntakeConfig {

    /** The broker's address as its client takes it, such as {@code tcp://broker:61616} or one with {@code ha=true}. */
    Optional<String> url();

    /** The user at the broker. */
    Optional<String> username();

    /** The user's password. */
    Optional<String> password();

    /** The queue that submissions are taken from. Set to nothing where the broker is for status events alone. */
    @WithDefault("courier.inbox")
    Optional<String> queue();

    /** The queue for messages that can never be submissions, each with the report in its properties. */
    @WithDefault("courier.dead-letter")
    String deadLetterQueue();
}
