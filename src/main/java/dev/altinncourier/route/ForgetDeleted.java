package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes the instance that was just removed off the list of those found. */
@Singleton
@Named("forgetDeleted")
final class ForgetDeleted implements Processor {

    @Override
    public void process(Exchange exchange) {
        var deleted = Variable.CALL.in(exchange).about();
        var found = FoundInstances.FOUND.in(exchange);
        var rest = found.instances().stream()
                .filter(instance -> !instance.id().equals(deleted))
                .toList();
        FoundInstances.FOUND.set(exchange, new FoundInstances(rest, found.pages()));
    }
}
