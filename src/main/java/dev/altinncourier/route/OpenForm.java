package dev.altinncourier.route;

import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes a form of a page of courier's own, and nobody else's. */
@Singleton
@Named("openForm")
final class OpenForm implements Processor {

    private final BrowserCall browser;

    OpenForm(BrowserCall browser) {
        this.browser = browser;
    }

    @Override
    public void process(Exchange exchange) throws LoginRefused, WrongSetup {
        var message = exchange.getMessage();
        var visit = browser.meet(exchange);
        var login = browser.login(exchange);
        browser.requireOwnForm(message, visit, login);
    }
}
