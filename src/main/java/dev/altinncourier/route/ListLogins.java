package dev.altinncourier.route;

import dev.altinncourier.login.LoginUpkeep;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists the logins whose refresh token must be used lest it lies idle for too long. */
@Singleton
@Named("listLogins")
final class ListLogins implements Processor {

    private final LoginUpkeep upkeep;

    ListLogins(LoginUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(upkeep.due());
    }
}
