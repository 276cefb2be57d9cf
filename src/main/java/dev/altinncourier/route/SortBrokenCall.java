package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.BrokenCall;
import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.token.NoToken;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Finds out whether a call that brought no answer can have changed Altinn. */
@Singleton
@Named("sortBrokenCall")
final class SortBrokenCall implements Processor {

    private final CallJournal calls;
    private final Circuits circuits;
    private final TokenHosts tokens;

    SortBrokenCall(CallJournal calls, Circuits circuits, TokenHosts tokens) {
        this.calls = calls;
        this.circuits = circuits;
        this.tokens = tokens;
    }

    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (tokens.broke(exchange)) {
            Log.warnf("no answer to a call for a token: %s", cause.getClass().getSimpleName());
            var failure = NoToken.unreachable();
            Tokens.FLIGHT.find(exchange).ifPresent(flight -> flight.fail(failure));
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
            return;
        }
        var broken = Variable.CALL
                .find(exchange)
                .filter(call -> Variable.ANSWER.find(exchange).isEmpty());
        if (broken.isEmpty()) {
            Log.warnf(cause, "courier's own files cannot be read or written");
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, BrokenCall.ofOwnFiles());
            return;
        }
        sort(exchange, broken.get(), cause);
    }

    private void sort(Exchange exchange, AltinnCall call, Throwable cause) {
        var id = Variable.ENTRY.in(exchange).id();
        circuits.failed(Circuits.host(call.uri()));
        Log.warnf("%s brought no answer: %s", call.kind(), cause.getClass().getSimpleName());
        if (!call.changing()) {
            calls.noteFailedRead(id, call.kind().name(), call.about(), 0);
        } else if (!BrokenCall.mayHaveHadEffect(call)) {
            calls.settle(id, Result.NOT_SENT, 0);
        }
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, BrokenCall.failure(call));
    }
}
