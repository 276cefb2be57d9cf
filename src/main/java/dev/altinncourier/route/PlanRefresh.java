package dev.altinncourier.route;

import dev.altinncourier.login.LoginRefresh;
import dev.altinncourier.login.LoginRefresh.Spending;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;

/** Takes the turn, and makes ready the call that spends the refresh token. */
@Singleton
@Named("planRefresh")
final class PlanRefresh implements Processor {

    private final LoginRefresh refresh;
    private final TokenHosts hosts;
    private final FlightEnd end;

    PlanRefresh(LoginRefresh refresh, TokenHosts hosts, FlightEnd end) {
        this.refresh = refresh;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        end.onFailure(exchange, () -> {
            var spending = refresh.begin(LoginVisit.LOGIN.in(exchange).name());
            var asked = new AtomicBoolean();
            giveBackAtTheEnd(exchange, spending, asked);
            LoginVisit.SPENDING.set(exchange, spending);
            var call = refresh.call(spending, LoginVisit.ID_PORTEN.in(exchange));
            hosts.enter(exchange, call.uri());
            AuthRequest.post(exchange, call);
            asked.set(true);
        });
    }

    /** However this exchange ends, nobody waits for its turn; where it was written down what came of it, it is over. */
    private void giveBackAtTheEnd(Exchange exchange, Spending spending, AtomicBoolean asked) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange ended) {
                refresh.giveBack(spending, asked.get());
            }
        });
    }
}
