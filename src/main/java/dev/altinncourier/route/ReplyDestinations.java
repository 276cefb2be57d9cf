package dev.altinncourier.route;

import dev.altinncourier.event.ReplyRule;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.springframework.jms.support.destination.DestinationResolver;

/** Makes of the address that a sender named the destination at the broker. */
@Singleton
@Named("replyDestinations")
final class ReplyDestinations implements DestinationResolver {

    private final ReplyRule rule;

    ReplyDestinations(ReplyRule rule) {
        this.rule = rule;
    }

    @Override
    public Destination resolveDestinationName(Session session, String address, boolean topic) throws JMSException {
        var allowed = rule.allow(address).orElseThrow(() -> new Gone("no events may go to the address that was named"));
        // A broker that makes queues as they are needed would make a temporary one anew, and nobody would ever read it.
        if (allowed.isTemporary() && !JmsBroker.isThere(session, allowed)) {
            throw new Gone("the temporary address is gone, with the connection of whoever made it");
        }
        return JmsBroker.destination(allowed);
    }

    /** There is nobody at an address, and never will be. */
    static final class Gone extends InvalidDestinationException {
        private static final long serialVersionUID = 1L;

        Gone(String reason) {
            super(reason);
        }
    }
}
