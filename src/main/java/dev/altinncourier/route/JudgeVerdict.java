package dev.altinncourier.route;

import dev.altinncourier.check.UnreadableVerdict;
import dev.altinncourier.check.Verdict;
import dev.altinncourier.check.VerdictReader;
import dev.altinncourier.outcome.FetchedFile;
import dev.altinncourier.profile.AppProfile.FileVerdict;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the authority's verdict in the files just fetched, where the profile says how: the end of the process is not
 * acceptance. Of several files the worst word counts.
 */
@Singleton
@Named("judgeVerdict")
final class JudgeVerdict implements Processor {

    /** What the authority said, of a submission that it took. */
    static final Variable<Verdict> VERDICT = new Variable<>("verdict", Verdict.class);

    private final OneSubmission one;

    JudgeVerdict(OneSubmission one) {
        this.one = one;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        VERDICT.clear(exchange);
        var submission = one.in(exchange);
        var task = submission.madeInstance().task();
        var rule = rule(one.profileOf(submission).process());
        if (rule == null || task == null || !task.hasEnded()) {
            return;
        }
        var files = ReceiptFetch.FETCH.in(exchange).fetched().stream()
                .filter(file -> file.dataType().equals(rule.dataType()))
                .toList();
        VERDICT.set(exchange, accepted(worst(submission, rule, files)));
    }

    private static @Nullable FileVerdict rule(ProcessRule process) {
        var feedback = process.feedback();
        return feedback == null ? null : feedback.verdict();
    }

    /** What one file says. */
    private record Word(FetchedFile file, Verdict verdict) {}

    private static Word worst(Submission submission, FileVerdict rule, List<FetchedFile> files)
            throws SubmissionFailure, IOException {
        var words = new ArrayList<Word>();
        for (var file : files) {
            try (var content = Files.newInputStream(submission.folder().resolve(file.file()))) {
                words.add(new Word(file, VerdictReader.read(content, rule.rule())));
            } catch (UnreadableVerdict unreadable) {
                throw new OperatorNeeded(VerdictProblem.unreadable(file), unreadable);
            }
        }
        return words.stream()
                .max(Comparator.comparing(word -> word.verdict().kind()))
                .orElseThrow(() -> new IllegalStateException("no file of the verdict was fetched"));
    }

    private static Verdict accepted(Word word) throws SubmissionFailure {
        return switch (word.verdict().kind()) {
            case ACCEPTED, REMARKS -> word.verdict();
            case UNKNOWN -> throw new OperatorNeeded(VerdictProblem.unknown(word.file(), word.verdict()));
            case REJECTED -> throw new Refused(VerdictProblem.rejected(word.file(), word.verdict()));
        };
    }
}
