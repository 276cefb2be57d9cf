package dev.altinncourier.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.journal.State;
import dev.altinncourier.journal.SubmissionList.Listed;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.submission.PersonalData;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;

/** How courier's API shows a submission. No owner is named, and no number of a person's stays in a key. */
@Singleton
class SubmissionJson {

    private final Path base;

    SubmissionJson(FoldersConfig folders) {
        this.base = folders.base().toAbsolutePath().normalize();
    }

    /** What its sender needs to ask for it. */
    ObjectNode brief(Listed submission) {
        return HttpReply.object()
                .put("id", submission.id().value())
                .put("key", PersonalData.mask(submission.key()))
                .put("profile", submission.profile())
                .put("state", word(submission.state()));
    }

    ObjectNode full(Listed submission) {
        var json = brief(submission);
        if (submission.step() != null) {
            json.put("step", word(submission.step()));
        }
        json.put("received", submission.receivedAt().toString());
        json.put("changed", submission.changedAt().toString());
        if (submission.instance() != null) {
            json.put("instance", submission.instance());
        }
        if (submission.outcome() != null) {
            json.put(submission.state() == State.DONE ? "outcome" : "rule", submission.outcome());
        }
        if (submission.state() == State.OPEN) {
            addWait(submission, json);
        }
        return json.put("folder", PersonalData.mask(folder(submission.folder())));
    }

    private static void addWait(Listed submission, ObjectNode json) {
        json.put("nextLook", submission.dueAt().toString());
        if (submission.waitingFor() != null) {
            json.putObject("waiting")
                    .put("rule", submission.waitingFor())
                    .put("since", String.valueOf(submission.waitingSince()));
        }
    }

    private String folder(Path folder) {
        return folder.startsWith(base) ? base.relativize(folder).toString() : folder.toString();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
