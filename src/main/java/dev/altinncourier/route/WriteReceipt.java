package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AppMetadata;
import dev.altinncourier.altinn.KnownApps;
import dev.altinncourier.check.Verdict.Kind;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.Leases;
import dev.altinncourier.journal.Waits;
import dev.altinncourier.outcome.Receipt;
import dev.altinncourier.outcome.Receipt.Verdict;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Writes the receipt into the submission's folder. */
@Singleton
@Named("writeReceipt")
final class WriteReceipt implements Processor {

    private final Leases leases;
    private final OneSubmission one;
    private final ReportFiles reports;
    private final CallJournal calls;
    private final Waits waits;
    private final AltinnAddresses addresses;
    private final KnownApps apps;
    private final Clock clock;

    WriteReceipt(
            OneSubmission one,
            ReportFiles reports,
            CallJournal calls,
            Waits waits,
            AltinnAddresses addresses,
            KnownApps apps,
            Clock clock,
            Leases leases) {
        this.leases = leases;
        this.one = one;
        this.reports = reports;
        this.calls = calls;
        this.waits = waits;
        this.addresses = addresses;
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        leases.confirm(submission.id());
        var receipt = receipt(exchange, submission);
        reports.write(submission.folder(), receipt);
        Ending.ENDING.set(exchange, Ending.done(receipt.result().verdict()));
    }

    private Receipt receipt(Exchange exchange, Submission submission) throws SubmissionFailure, IOException {
        var profile = one.profileOf(submission);
        var dataTypes = profile.files().stream().collect(Collectors.toMap(FileRule::role, FileRule::dataType));
        var name = addresses.appId(profile.app());
        var library = apps.find(name).map(AppMetadata::libraryVersion).orElse(null);
        var app = new Receipt.App(name, library, dataTypes, MergedSums.of(submission));
        var received = Variable.ENTRY.in(exchange).receivedAt();
        var task = submission.madeInstance().task();
        var history = new Passages.History(calls.calls(submission.id()), waits.all(submission.id()));
        var passage = Passages.of(history, task, received, clock.instant());
        return Receipt.of(submission, app, passage, result(exchange, profile, submission));
    }

    private Receipt.Result result(Exchange exchange, AppProfile profile, Submission submission) throws IOException {
        var files = ReceiptFetch.FETCH.in(exchange).fetched();
        var readBack = reports.readBack(submission.folder()).orElse(null);
        var checks = reports.checks(submission.folder());
        var remarked = checks.remarks().isEmpty() ? null : checks;
        var said = JudgeVerdict.VERDICT.find(exchange);
        if (said.isEmpty()) {
            var reached = reached(profile, submission);
            return new Receipt.Result(reached, null, List.of(), remarked, readBack, files, List.of());
        }
        var verdict = said.get();
        var accepted = verdict.kind() == Kind.REMARKS ? Verdict.ACCEPTED_WITH_REMARKS : Verdict.ACCEPTED;
        return new Receipt.Result(accepted, verdict.value(), verdict.reasons(), remarked, readBack, files, List.of());
    }

    /** Where no verdict can be read, the receipt says no more than how far it came. */
    private static Verdict reached(AppProfile profile, Submission submission) {
        var task = submission.madeInstance().task();
        if (task == null || !task.hasEnded()) {
            return Verdict.STOPPED_BEFORE_PERSON;
        }
        return profile.process().stop() == Stop.FEEDBACK ? Verdict.FEEDBACK_RECEIVED : Verdict.DELIVERED;
    }
}
