package dev.altinncourier.route;

import dev.altinncourier.login.LoginDesk;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that gives a refresh token back. */
@Singleton
@Named("planRevoke")
final class PlanRevoke implements Processor {

    private final LoginDesk desk;
    private final TokenHosts hosts;

    PlanRevoke(LoginDesk desk, TokenHosts hosts) {
        this.desk = desk;
        this.hosts = hosts;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var token = LoginVisit.REVOCATION.in(exchange).refreshToken();
        var call = desk.revoke(LoginVisit.LOGIN.in(exchange), LoginVisit.ID_PORTEN.in(exchange), token);
        hosts.enter(exchange, call.uri());
        AuthRequest.post(exchange, call);
    }
}
