package dev.altinncourier.route;

import dev.altinncourier.login.LoginFlow;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Sends the browser to ID-porten, with what it is known again by. */
@Singleton
@Named("sendToIdPorten")
final class SendToIdPorten implements Processor {

    private final LoginFlow flow;
    private final PageAnswer answer;

    SendToIdPorten(LoginFlow flow, PageAnswer answer) {
        this.flow = flow;
        this.answer = answer;
    }

    @Override
    public void process(Exchange exchange) throws LoginRefused, WrongSetup {
        var visit = LoginVisit.VISIT.in(exchange);
        var address = flow.begin(LoginVisit.LOGIN.in(exchange), LoginVisit.ID_PORTEN.in(exchange), visit.browser());
        answer.goTo(exchange, address.toString());
    }
}
