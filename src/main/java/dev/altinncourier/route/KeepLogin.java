package dev.altinncourier.route;

import dev.altinncourier.login.LoginDesk;
import dev.altinncourier.login.LoginDesk.Proof;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.login.PublicAddress;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Checks who has logged in, keeps the login, and lets go what waited for it. */
@Singleton
@Named("keepLogin")
final class KeepLogin implements Processor {

    private final LoginDesk desk;
    private final PublicAddress address;
    private final PageAnswer answer;

    KeepLogin(LoginDesk desk, PublicAddress address, PageAnswer answer) {
        this.desk = desk;
        this.address = address;
        this.answer = answer;
    }

    @Override
    public void process(Exchange exchange) throws LoginRefused, WrongSetup {
        var login = LoginVisit.LOGIN.in(exchange);
        var proof = new Proof(
                LoginVisit.ID_PORTEN.in(exchange).issuer(),
                LoginVisit.KEYS.in(exchange).all(),
                LoginVisit.RETURNED.in(exchange));
        desk.keep(login, LoginVisit.GRANTED.in(exchange), proof);
        answer.goTo(exchange, address.page(login.name()));
    }
}
