package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.BrokenCall;
import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.altinn.RequestBody.StoodStill;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.token.NoToken;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.nio.file.FileSystemException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Finds out whether a call that brought no answer can have changed Altinn. */
@Singleton
@Named("sortBrokenCall")
final class SortBrokenCall implements Processor {

    private final CallJournal calls;
    private final Circuits circuits;
    private final TokenHosts tokens;
    private final StorageWatch storage;

    SortBrokenCall(CallJournal calls, Circuits circuits, TokenHosts tokens, StorageWatch storage) {
        this.storage = storage;
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
            ownFiles(exchange, cause);
            return;
        }
        sort(exchange, broken.get(), cause);
    }

    private void ownFiles(Exchange exchange, Throwable cause) {
        Log.warnf("courier's own files cannot be read or written: %s", cause.toString());
        storage.doubt();
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, BrokenCall.ofOwnFiles());
    }

    private void sort(Exchange exchange, AltinnCall call, Throwable cause) {
        boolean own = cause instanceof FileSystemException || cause instanceof FileNotFoundException;
        note(Variable.ENTRY.in(exchange).id(), call);
        if (cause instanceof StoodStill && !BrokenCall.mayHaveHadEffect(call)) {
            Log.warnf("%s was not sent: %s", call.kind(), cause.getMessage());
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, BrokenCall.ofStandingStill());
            return;
        }
        if (own && !BrokenCall.mayHaveHadEffect(call)) {
            ownFiles(exchange, cause);
            return;
        }
        if (!own && !(cause instanceof StoodStill)) {
            circuits.failed(Circuits.of(call));
        }
        Log.warnf("%s brought no answer: %s", call.kind(), cause.getClass().getSimpleName());
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, BrokenCall.failure(call));
    }

    /** A call that the journal could not hear of stays open there, and is settled by reading. */
    private void note(SubmissionId id, AltinnCall call) {
        try {
            if (!call.changing()) {
                calls.noteFailedRead(id, call.kind().name(), call.about(), 0);
            } else if (!BrokenCall.mayHaveHadEffect(call)) {
                calls.settle(id, Result.NOT_SENT, 0);
            } else {
                calls.noteLost(id, null);
            }
        } catch (JournalFailure failure) {
            Log.debug("the journal did not hear of a broken call", failure);
            storage.doubt();
        }
    }
}
