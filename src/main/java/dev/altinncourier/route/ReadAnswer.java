package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AnswerSorter;
import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.altinn.ValidationIssues;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads what Altinn answered. A success is left to the step that made the call, which notes it in the journal together
 * with its progress; everything else is noted here and stops the step. A token refused for the first time leaves no
 * answer, so that the route makes the call once more with a fresh one.
 */
@Singleton
@Named("readAnswer")
final class ReadAnswer implements Processor {

    private static final int UNAUTHORIZED = 401;

    private final AnswerSorter sorter;
    private final CallJournal calls;
    private final Tokens tokens;
    private final Circuits circuits;
    private final LookEnd look;

    ReadAnswer(AnswerSorter sorter, CallJournal calls, Tokens tokens, Circuits circuits, LookEnd look) {
        this.sorter = sorter;
        this.calls = calls;
        this.tokens = tokens;
        this.circuits = circuits;
        this.look = look;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var call = Variable.CALL.in(exchange);
        var answer = HttpAnswer.in(exchange, call);
        exchange.getMessage().removeHeaders("*");
        noteHealth(exchange, call, answer);
        if (sorter.succeeded(call, answer)) {
            Variable.ANSWER.set(exchange, answer);
            look.passed(exchange, call.kind().name());
            return;
        }
        note(Variable.ENTRY.in(exchange).id(), call, answer);
        if (answer.status() == UNAUTHORIZED && tokens.dropRefused(exchange)) {
            return;
        }
        if (ValidationIssues.needMore(call, answer)) {
            Variable.ANSWER.set(exchange, answer);
            Variable.UNEXPLAINED.set(exchange, answer);
            return;
        }
        throw sorter.failure(call, answer);
    }

    /** An outage behind the app can answer in disguise; only what a gateway or a broken server says tells of the host. */
    private void noteHealth(Exchange exchange, AltinnCall call, AltinnAnswer answer) {
        if (answer.status() != UNAUTHORIZED) {
            tokens.accepted(exchange);
        }
        if (answer.status() == 503 || answer.status() == 502 || answer.status() == 504 || answer.isFromGateway()) {
            circuits.failed(Circuits.of(call));
        } else {
            circuits.succeeded(Circuits.of(call));
        }
    }

    private void note(SubmissionId id, AltinnCall call, AltinnAnswer answer) {
        if (!call.changing()) {
            calls.noteFailedRead(id, call.kind().name(), call.about(), answer.status());
        } else if (sorter.leavesEffectOpen(call, answer)) {
            calls.noteLost(id, answer.status());
        } else {
            calls.settle(id, Result.REFUSED, answer.status());
        }
    }
}
