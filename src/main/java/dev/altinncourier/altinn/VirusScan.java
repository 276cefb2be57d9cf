package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.DataElement.FileScan;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Altinn's virus scan says of the sender's files (contract 4.9). Not every app stops at it: some let an infected file
 * through to the authority, so courier looks itself before it moves the process on.
 */
public final class VirusScan {

    private VirusScan() {}

    /**
     * Lets a submission go on whose files are scanned and clean.
     *
     * @param submission with its elements as just read
     * @throws SubmissionFailure while one is still to be scanned, and when one is infected
     */
    public static void requireClean(AppProfile profile, Submission submission) throws SubmissionFailure {
        var infected = elements(profile, submission, FileScan.INFECTED);
        if (!infected.isEmpty()) {
            var issues = infected.stream()
                    .map(element -> issue(profile, submission, element))
                    .toList();
            throw new Refused(FoundProblem.FILE_INFECTED.problem().with(issues));
        }
        if (!elements(profile, submission, FileScan.PENDING).isEmpty()) {
            throw new Unavailable(AltinnProblem.SCAN_PENDING.problem(), null);
        }
    }

    private static List<DataElement> elements(AppProfile profile, Submission submission, FileScan state) {
        var ours = profile.files().stream().map(FileRule::dataType).collect(Collectors.toSet());
        return submission.madeInstance().data().stream()
                .filter(element -> element.scan() == state && ours.contains(element.dataType()))
                .toList();
    }

    private static Issue issue(AppProfile profile, Submission submission, DataElement element) {
        var file = submission.content().parts().stream()
                .filter(part -> isOf(profile, part, element))
                .map(Part::originalName)
                .findFirst()
                .orElse(element.filename());
        return new Issue(
                file, null, "DataElementFileInfected", "virus funnet / virus found", element.id(), Severity.ERROR);
    }

    private static boolean isOf(AppProfile profile, Part part, DataElement element) {
        var rule = profile.file(part.role());
        return rule.dataType().equals(element.dataType())
                && (rule.form() || part.sentName().equals(element.filename()));
    }
}
