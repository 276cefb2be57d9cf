package dev.altinncourier.route;

import dev.altinncourier.login.LoginProblem;
import dev.altinncourier.login.PublicAddress;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads whether ID-porten has taken the refresh token back. */
@Singleton
@Named("readRevoke")
final class ReadRevoke implements Processor {

    private static final int OK = 200;

    private final PublicAddress address;
    private final TokenHosts hosts;
    private final PageAnswer answer;
    private final Clock clock;

    ReadRevoke(PublicAddress address, TokenHosts hosts, PageAnswer answer, Clock clock) {
        this.address = address;
        this.hosts = hosts;
        this.answer = answer;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        if (answered.status() != OK) {
            throw LoginProblem.unavailable(answered, "POST ID-porten revoke", clock.instant());
        }
        answer.goTo(exchange, address.page(LoginVisit.LOGIN.in(exchange).name()));
    }
}
