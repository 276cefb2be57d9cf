package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.Leases;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.journal.WaitingForLogin;
import dev.altinncourier.journal.Waits;
import dev.altinncourier.outcome.Label;
import dev.altinncourier.outcome.OutcomeFolders;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.outcome.Waiting;
import dev.altinncourier.outcome.Waiting.Cause;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jboss.logging.Logger;

/** Puts a submission aside: its folder to waiting, with a note why, and its entry to the time of the next look. */
@Singleton
@Named("postponeSubmission")
final class PostponeSubmission implements Processor {

    private static final Map<String, Cause> SOMEBODY = Map.of(
            TroubleLog.PERSON,
            Cause.PERSON,
            TroubleLog.VALIDATION,
            Cause.VALIDATION,
            WaitingForLogin.RULE,
            Cause.LOGIN);

    private final Leases leases;
    private final SubmissionJournal journal;
    private final OutcomeFolders folders;
    private final ReportFiles reports;
    private final Tickets tickets;

    PostponeSubmission(
            SubmissionJournal journal, OutcomeFolders folders, ReportFiles reports, Tickets tickets, Leases leases) {
        this.leases = leases;
        this.tickets = tickets;
        this.journal = journal;
        this.folders = folders;
        this.reports = reports;
    }

    @Override
    public void process(Exchange exchange) throws IOException, SubmissionFailure {
        var id = Variable.ENTRY.in(exchange).id();
        leases.confirmDurably(id);
        var pause = Variable.PAUSE.in(exchange);
        var trouble = pause.trouble();
        var entry = journal.find(id).orElseThrow();
        var waiting = waiting(entry, pause);
        var problem = pause.problem();
        reports.write(folders.work(id), problem == null ? waiting : waiting.because(problem));
        ticket(entry, trouble);
        journal.postpone(id, folders.toWaiting(id), pause.due(), trouble);
        boolean again = trouble.rule().startsWith(Waits.RULE) && trouble.failures() > 1;
        Log.logf(again ? Logger.Level.DEBUG : Logger.Level.INFO, "waits until %s: %s", pause.due(), trouble.rule());
    }

    /** It stays through an outage: the person can act meanwhile. */
    private void ticket(JournalEntry entry, Trouble trouble) throws IOException, SubmissionFailure {
        var submission = entry.submission();
        if (submission == null || submission.step() != Step.AWAIT_PERSON) {
            reports.removeTicket(folders.work(entry.id()));
        } else if (trouble.rule().equals(TroubleLog.PERSON)) {
            reports.write(folders.work(entry.id()), tickets.of(submission, trouble.since()));
        }
    }

    private static Waiting waiting(JournalEntry entry, Pause pause) {
        var submission = entry.submission();
        var since = pause.trouble().since();
        return submission == null
                ? Waiting.of(new Label(entry.id(), entry.key(), entry.profile()), cause(pause), since, pause.due())
                : Waiting.of(submission, cause(pause), since, pause.due());
    }

    private static Cause cause(Pause pause) {
        var rule = pause.trouble().rule();
        var somebody = SOMEBODY.get(rule);
        if (somebody != null) {
            return somebody;
        }
        var problem = pause.problem();
        if (problem == null || rule.equals(TroubleLog.FEEDBACK)) {
            return Cause.AUTHORITY;
        }
        if (problem.category() == Category.UNKNOWN_OUTCOME) {
            return Cause.SETTLING;
        }
        if (problem.category() == Category.CONFIGURATION
                || (problem.category() == Category.AUTH && !problem.rule().equals(TroubleLog.FORBIDDEN))) {
            return Cause.SETUP;
        }
        if (problem.rule().equals(TroubleLog.OWN_FILES)) {
            return Cause.DISK;
        }
        return problem.rule().equals(TroubleLog.SCAN) ? Cause.VIRUS_SCAN : Cause.OUTAGE;
    }
}
