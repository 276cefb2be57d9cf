package dev.altinncourier.route;

import dev.altinncourier.login.LoginDesk;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads what ID-porten gave for the code. */
@Singleton
@Named("readCode")
final class ReadCode implements Processor {

    private final LoginDesk desk;
    private final TokenHosts hosts;

    ReadCode(LoginDesk desk, TokenHosts hosts) {
        this.desk = desk;
        this.hosts = hosts;
    }

    @Override
    public void process(Exchange exchange) throws LoginRefused, SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        LoginVisit.GRANTED.set(exchange, desk.granted(answered));
    }
}
