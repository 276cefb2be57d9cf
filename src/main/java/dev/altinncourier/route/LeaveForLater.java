package dev.altinncourier.route;

import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * What even the error policy could not deal with stays where it is: in its folder and in the journal, to be taken up
 * again when its lease has run out.
 */
@Singleton
@Named("leaveForLater")
final class LeaveForLater implements Processor {

    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        var what = Variable.ENTRY
                .find(exchange)
                .map(entry -> "submission " + entry.id())
                .orElse("intake");
        Log.errorf(cause, "%s is left as it is and taken up again later", what);
    }
}
