package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import java.util.ArrayList;
import java.util.List;

/** Compares the attachments that were sent with what the instance lists: each once, under its name, with its size. */
public final class StoredAttachments {

    private StoredAttachments() {}

    /** What differs, of the files whose rule says so. */
    public static List<Issue> differences(AppProfile profile, Submission submission, FileRule.ReadBack readBack) {
        var issues = new ArrayList<Issue>();
        for (var part : submission.content().parts()) {
            var rule = profile.file(part.role());
            if (!rule.form() && rule.readBack() == readBack) {
                check(rule, part, submission, issues);
            }
        }
        return issues;
    }

    private static void check(FileRule rule, Part part, Submission submission, List<Issue> issues) {
        var sizes = submission.madeInstance().data().stream()
                .filter(element -> element.dataType().equals(rule.dataType()))
                .filter(element -> part.sentName().equals(element.filename()))
                .map(element -> element.size())
                .toList();
        if (sizes.isEmpty()) {
            issues.add(issue(part, "attachment-missing", "er ikke i Altinn / is not in Altinn"));
        } else if (sizes.size() > 1) {
            issues.add(issue(
                    part,
                    "attachment-doubled",
                    "er i Altinn " + sizes.size() + " ganger / is in Altinn " + sizes.size() + " times"));
        } else if (sizes.get(0) != part.size()) {
            var text =
                    "sendt %1$d byte, lagret %2$d / sent %1$d bytes, stored %2$d".formatted(part.size(), sizes.get(0));
            issues.add(issue(part, "attachment-size", text));
        }
    }

    private static Issue issue(Part part, String code, String text) {
        return Issue.inFile(part.path(), null, code, text);
    }
}
