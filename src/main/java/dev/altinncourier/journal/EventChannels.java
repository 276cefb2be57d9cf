package dev.altinncourier.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The channels that status events go out by; none unless an operator has set one. */
@Singleton
public class EventChannels {

    /** The topic at the Kafka brokers. */
    public static final String KAFKA = "kafka";

    /** The topic at the JMS broker. */
    public static final String JMS = "jms";

    /** The address at the JMS broker that a submission, or the message that it came as, names itself. */
    public static final String JMS_REPLY = "jms-reply";

    /** The address that is called. */
    public static final String WEBHOOK = "webhook";

    private final List<String> all;
    private final boolean replies;

    @Inject
    EventChannels(
            KafkaEventsConfig kafka,
            JmsEventsConfig jms,
            WebhookConfig webhook,
            @ConfigProperty(name = "courier.intake.jms.url") Optional<String> broker) {
        this(named(kafka, jms, webhook), broker.isPresent());
    }

    EventChannels(List<String> all, boolean replies) {
        this.all = List.copyOf(all);
        this.replies = replies;
    }

    private static List<String> named(KafkaEventsConfig kafka, JmsEventsConfig jms, WebhookConfig webhook) {
        var set = new ArrayList<String>();
        kafka.topic().ifPresent(topic -> set.add(KAFKA));
        jms.topic().ifPresent(topic -> set.add(JMS));
        webhook.url().ifPresent(url -> set.add(WEBHOOK));
        return set;
    }

    /** The names of all that there are, set or not. */
    public static Set<String> names() {
        return new TreeSet<>(Set.of(KAFKA, JMS, JMS_REPLY, WEBHOOK));
    }

    /** All that something is to be delivered to. */
    public List<String> set() {
        return of("");
    }

    /** Whether nobody wants to know. */
    boolean none() {
        return all.isEmpty() && !replies;
    }

    /**
     * Where the events of a submission go.
     *
     * @param replyTo what its sender named; null for nothing
     */
    List<String> of(@Nullable String replyTo) {
        if (replyTo == null || !replies) {
            return all;
        }
        var channels = new ArrayList<>(all);
        channels.add(JMS_REPLY);
        return channels;
    }
}
