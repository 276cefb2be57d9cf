package dev.altinncourier.route;

import dev.altinncourier.login.LoginRefresh;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Has the next refresh token in the journal before the token that came along is used. */
@Singleton
@Named("readRefresh")
final class ReadRefresh implements Processor {

    private final LoginRefresh refresh;
    private final TokenHosts hosts;
    private final FlightEnd end;

    ReadRefresh(LoginRefresh refresh, TokenHosts hosts, FlightEnd end) {
        this.refresh = refresh;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        end.onFailure(
                exchange, () -> Tokens.UPSTREAM.set(exchange, refresh.end(LoginVisit.SPENDING.in(exchange), answered)));
    }
}
