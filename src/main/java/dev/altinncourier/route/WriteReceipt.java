package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AppMetadata;
import dev.altinncourier.altinn.KnownApps;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.Leases;
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
    private final AltinnAddresses addresses;
    private final KnownApps apps;
    private final Clock clock;

    WriteReceipt(
            OneSubmission one,
            ReportFiles reports,
            CallJournal calls,
            AltinnAddresses addresses,
            KnownApps apps,
            Clock clock,
            Leases leases) {
        this.leases = leases;
        this.one = one;
        this.reports = reports;
        this.calls = calls;
        this.addresses = addresses;
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        leases.confirm(submission.id());
        reports.write(submission.folder(), receipt(exchange, submission));
        Ending.ENDING.set(exchange, Ending.done());
    }

    private Receipt receipt(Exchange exchange, Submission submission) throws SubmissionFailure, IOException {
        var profile = one.profileOf(submission);
        var dataTypes = profile.files().stream().collect(Collectors.toMap(FileRule::role, FileRule::dataType));
        var name = addresses.appId(profile.app());
        var library = apps.find(name).map(AppMetadata::libraryVersion).orElse(null);
        var app = new Receipt.App(name, library, dataTypes, MergedSums.of(submission));
        var received = Variable.ENTRY.in(exchange).receivedAt();
        var task = submission.madeInstance().task();
        var passage = Passages.of(calls.calls(submission.id()), task, received, clock.instant());
        var files = ReceiptFetch.FETCH.in(exchange).fetched();
        var readBack = reports.readBack(submission.folder()).orElse(null);
        var checks = reports.checks(submission.folder());
        var remarked = checks.remarks().isEmpty() ? null : checks;
        var result = new Receipt.Result(verdict(profile, submission), null, remarked, readBack, files, List.of());
        return Receipt.of(submission, app, passage, result);
    }

    private static Verdict verdict(AppProfile profile, Submission submission) {
        var task = submission.madeInstance().task();
        if (task == null || !task.hasEnded()) {
            return Verdict.STOPPED_BEFORE_PERSON;
        }
        return profile.process().stop() == Stop.FEEDBACK ? Verdict.FEEDBACK_RECEIVED : Verdict.DELIVERED;
    }
}
