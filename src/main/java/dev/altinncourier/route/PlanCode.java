package dev.altinncourier.route;

import dev.altinncourier.login.LoginDesk;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that spends the code which the browser came back with. */
@Singleton
@Named("planCode")
final class PlanCode implements Processor {

    private final LoginDesk desk;
    private final TokenHosts hosts;

    PlanCode(LoginDesk desk, TokenHosts hosts) {
        this.desk = desk;
        this.hosts = hosts;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var login = LoginVisit.LOGIN.in(exchange);
        var call = desk.spend(login, LoginVisit.ID_PORTEN.in(exchange), LoginVisit.RETURNED.in(exchange));
        hosts.enter(exchange, call.uri());
        AuthRequest.post(exchange, call);
    }
}
