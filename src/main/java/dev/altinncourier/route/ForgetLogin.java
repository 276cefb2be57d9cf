package dev.altinncourier.route;

import dev.altinncourier.login.LoginDesk;
import dev.altinncourier.login.PublicAddress;
import dev.altinncourier.route.LoginVisit.Revocation;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Forgets a login at once, and answers so; what is left is to tell ID-porten. */
@Singleton
@Named("forgetLogin")
final class ForgetLogin implements Processor {

    private final LoginDesk desk;
    private final PublicAddress address;
    private final PageAnswer answer;

    ForgetLogin(LoginDesk desk, PublicAddress address, PageAnswer answer) {
        this.desk = desk;
        this.address = address;
        this.answer = answer;
    }

    @Override
    public void process(Exchange exchange) throws WrongSetup {
        var login = LoginVisit.LOGIN.in(exchange);
        var refreshToken = desk.forget(login);
        LoginVisit.REVOCATION.set(exchange, refreshToken.map(Revocation::new).orElse(null));
        answer.goTo(exchange, address.page(login.name()));
    }
}
