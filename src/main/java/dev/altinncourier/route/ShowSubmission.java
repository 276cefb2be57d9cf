package dev.altinncourier.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.journal.State;
import dev.altinncourier.journal.SubmissionList;
import dev.altinncourier.journal.SubmissionList.Listed;
import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.outcome.SubmissionFolders;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Answers how a submission does, with the report that lies in its folder. */
@Singleton
@Named("showSubmission")
final class ShowSubmission implements Processor {

    private final SubmissionList submissions;
    private final SubmissionJson json;
    private final SubmissionFolders folders;

    ShowSubmission(SubmissionList submissions, SubmissionJson json, FoldersConfig config) {
        this.submissions = submissions;
        this.json = json;
        this.folders = new SubmissionFolders(config.base());
    }

    @Override
    public void process(Exchange exchange) throws CallRefused, IOException {
        var message = exchange.getMessage();
        var id = message.getHeader("id", "", String.class);
        var listed = Optional.of(id)
                .filter(SubmissionId::isWellFormed)
                .map(SubmissionId::new)
                .flatMap(submissions::find)
                .orElseThrow(ShowSubmission::unknown);
        var answer = json.full(listed);
        report(listed).ifPresent(report -> answer.set("report", report));
        HttpReply.json(message, 200, answer);
    }

    private Optional<JsonNode> report(Listed listed) throws IOException {
        var name = name(listed.state());
        var report = FiledSubmission.report(listed.folder(), name);
        if (report.isPresent() || listed.state() == State.OPEN) {
            return report;
        }
        // Somebody has moved the folder.
        return folders.find(listed.id().value()).stream()
                .flatMap(filed -> FiledSubmission.report(filed.folder(), name).stream())
                .findFirst();
    }

    private static String name(State state) {
        return switch (state) {
            case OPEN -> "waiting.json";
            case DONE -> "receipt.json";
            case REJECTED, DEAD_LETTER -> "error.json";
        };
    }

    private static CallRefused unknown() {
        return CallRefused.of(
                404,
                "unknown-submission",
                new Text("Ingen innsending har denne id-en.", "No submission has this id."),
                new Text(
                        "Bruk id-en fra svaret på innsendingen, 26 tegn.",
                        "Use the id that the answer to the request gave, 26 characters."));
    }
}
