package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Leaves whether it is this node's duty to send events, for itself and all others. */
@Singleton
@Named("takePublishDuty")
final class TakePublishDuty implements Processor {

    private final PublishDuty duty;

    TakePublishDuty(PublishDuty duty) {
        this.duty = duty;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(duty.take());
    }
}
