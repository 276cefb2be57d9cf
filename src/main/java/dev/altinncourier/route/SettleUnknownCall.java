package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.altinn.DraftState;
import dev.altinncourier.altinn.EffectUnknown;
import dev.altinncourier.altinn.SettledEffect;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Settles a call that lost its answer by what was just read: its effect shows, or the settle time is over without one,
 * or it is looked at again later. One rule for every call that changes Altinn (invariant 1).
 */
@Singleton
@Named("settleUnknownCall")
final class SettleUnknownCall implements Processor {

    private final OneSubmission one;
    private final SettledEffect effect;
    private final Drafts drafts;
    private final CallJournal calls;
    private final SettleTime settleTime;

    SettleUnknownCall(
            OneSubmission one, SettledEffect effect, Drafts drafts, CallJournal calls, SettleTime settleTime) {
        this.one = one;
        this.effect = effect;
        this.drafts = drafts;
        this.calls = calls;
        this.settleTime = settleTime;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var unknown = Variable.UNKNOWN.in(exchange);
        var kind = Kind.valueOf(unknown.kind());
        if (kind == Kind.DISCARD && Drafts.STATE.in(exchange) == DraftState.GONE) {
            drafts.forget(exchange);
            settle(exchange, unknown, Result.DONE);
        } else if (effect.shows(one.profileOf(submission), submission, kind, unknown.about())) {
            settle(exchange, unknown, Result.DONE);
        } else if (effect.isRepeatable(kind) || settleTime.isOver(unknown)) {
            settle(exchange, unknown, Result.WITHOUT_EFFECT);
        } else {
            throw EffectUnknown.still();
        }
        if (submission.step() == Step.READ) {
            exchange.getMessage().setBody(null);
        }
    }

    private void settle(Exchange exchange, CallRecord unknown, Result result) {
        calls.settle(Variable.ENTRY.in(exchange).id(), result, null);
        Log.infof("%s without an answer is settled: %s", unknown.kind(), result);
        Variable.UNKNOWN.clear(exchange);
    }
}
