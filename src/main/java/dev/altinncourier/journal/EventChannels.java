package dev.altinncourier.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels that status events go out by; none unless an operator has set one. */
@Singleton
public class EventChannels {

    /** The queue that a submission names itself, at the JMS broker. */
    public static final String JMS_REPLY = "jms-reply";

    /** The address that is called. */
    public static final String WEBHOOK = "webhook";

    private final List<String> all;
    private final boolean replies;

    @Inject
    EventChannels(WebhookConfig webhook) {
        this(webhook.url().map(url -> List.of(WEBHOOK)).orElse(List.of()), false);
    }

    EventChannels(List<String> all, boolean replies) {
        this.all = List.copyOf(all);
        this.replies = replies;
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
