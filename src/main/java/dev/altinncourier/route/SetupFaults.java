package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.HeldSubmissions;
import dev.altinncourier.journal.Hold;
import dev.altinncourier.journal.Holds;
import dev.altinncourier.journal.OtherSubmissions;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Exchange;

/** Notes whom a wrong set-up stops, and tells it from a fault of one submission (decision 8). */
@Singleton
final class SetupFaults {

    private final Holds holds;
    private final HeldSubmissions held;
    private final OtherSubmissions others;
    private final Backoff backoff;
    private final Clock clock;

    SetupFaults(Holds holds, HeldSubmissions held, OtherSubmissions others, Backoff backoff, Clock clock) {
        this.holds = holds;
        this.held = held;
        this.others = others;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** A submission that waits with the others, and has called nobody. */
    void joined(Exchange exchange, Submission submission) {
        held.join(submission.id(), HeldBy.HOLD.in(exchange).subject());
    }

    /**
     * A submission met a fault.
     *
     * @return whether the fault is the submission's own: others got past the same point while it did not
     */
    boolean met(Exchange exchange, Submission submission, WrongSetup wrong) {
        var subject = HoldSubject.of(wrong.reach(), submission);
        if (wrong.reach() != Reach.PROFILE) {
            var point = wrong.reach() == Reach.OWNER ? HoldSubject.SENDER : HoldSubject.tokenPoint(exchange);
            held.met(submission.id(), subject, point);
            hold(submission, subject, point, wrong.problem());
            return false;
        }
        var point = Variable.CALL.find(exchange).map(call -> call.kind().name()).orElse(HoldSubject.CONTENT);
        var counted = counted(point);
        int made = others.made(submission.id(), counted.name());
        var since = held.met(submission.id(), subject, point + "#" + made);
        if (others.gotPast(submission.profile(), submission.id(), counted.name(), made, since)) {
            return true;
        }
        hold(submission, subject, point, wrong.problem());
        return false;
    }

    /** Reading leaves no trace when it succeeds, nor does a check; the changing call that comes next shows that it did. */
    private static Kind counted(String point) {
        return switch (point) {
            case "PUT_DATA" -> Kind.PUT_DATA;
            case "POST_DATA" -> Kind.POST_DATA;
            case "INSTANTIATE", "READ_METADATA", "READ_SCHEMA", "PREVALIDATE", HoldSubject.CONTENT -> Kind.INSTANTIATE;
            default -> Kind.NEXT;
        };
    }

    private void hold(Submission submission, String subject, String point, Problem problem) {
        var known = holds.on(List.of(subject)).stream().findFirst();
        int failures = known.map(Hold::failures).orElse(0) + 1;
        var hold = new Hold(subject, point, problem, clock.instant(), failures);
        holds.failed(hold, submission.id(), clock.instant().plus(backoff.jittered(backoff.ofHold(failures))));
        if (known.isEmpty()) {
            Log.warnf("%s: submissions wait until it is mended", problem.rule());
        }
    }
}
