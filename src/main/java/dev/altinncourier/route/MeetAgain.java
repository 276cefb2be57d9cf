package dev.altinncourier.route;

import dev.altinncourier.login.LoginFlow;
import dev.altinncourier.login.LoginFlow.Arrival;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Knows a browser again that comes back from ID-porten: once, and only the one that was sent there. */
@Singleton
@Named("meetAgain")
final class MeetAgain implements Processor {

    private static final List<String> PARAMETERS = List.of("state", "code", "iss", "error");

    private final BrowserCall browser;
    private final LoginFlow flow;

    MeetAgain(BrowserCall browser, LoginFlow flow) {
        this.browser = browser;
        this.flow = flow;
    }

    @Override
    public void process(Exchange exchange) throws LoginRefused, WrongSetup {
        var visit = browser.meet(exchange);
        var login = browser.login(exchange);
        var parameters = new HashMap<String, String>();
        for (var name : PARAMETERS) {
            var value = exchange.getMessage().getHeader(name, String.class);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        LoginVisit.RETURNED.set(exchange, flow.end(login, new Arrival(parameters, visit.browser())));
    }
}
