package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AppMetadata.DataType;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is to be sent with what the app takes, before there is an instance that could be left behind (contract
 * 3.3, 4.4, 8). What no file of this kind could pass is the profile's fault; what another file would pass, the sender's.
 */
public final class AppLimits {

    private static final long MEBIBYTE = 1024L * 1024;

    private final AppMetadata app;
    private final AppProfile profile;
    private final Submission submission;

    private AppLimits(AppMetadata app, AppProfile profile, Submission submission) {
        this.app = app;
        this.profile = profile;
        this.submission = submission;
    }

    /**
     * Compares.
     *
     * @throws WrongSetup when the profile does not fit the app
     * @throws Refused when the sender gives too much or too little
     */
    public static void check(AppMetadata app, AppProfile profile, Submission submission) throws SubmissionFailure {
        var limits = new AppLimits(app, profile, submission);
        var faults = limits.faultsOfProfile();
        if (!faults.isEmpty()) {
            throw new WrongSetup(AppLimitProblem.profileDiffers(faults), Reach.PROFILE);
        }
        var findings = limits.faultsOfSender();
        if (!findings.isEmpty()) {
            throw new Refused(AppLimitProblem.notTaken(findings));
        }
    }

    private List<Issue> faultsOfProfile() {
        var parts = parts().map(part -> faultOfRule(part, rule(part)));
        boolean oneKind = profile.owner().type() != OwnerRule.Type.EITHER;
        return Stream.concat(parts.flatMap(Optional::stream), oneKind ? faultOfOwner() : Stream.of())
                .toList();
    }

    private List<Issue> faultsOfSender() {
        var sizes = parts().map(this::tooLarge).flatMap(Optional::stream);
        var counts = types().stream().flatMap(this::miscounted);
        return Stream.of(sizes, counts, faultOfOwner()).flatMap(found -> found).toList();
    }

    private Optional<Issue> faultOfRule(Part part, FileRule rule) {
        var name = rule.dataType();
        var type = app.dataType(name).orElse(null);
        if (type == null) {
            return issue(part, "data-type-unknown", "ingen datatype " + name, "the app has no data type " + name);
        }
        if (!takes(type, rule, part.contentType())) {
            var nb = "datatypen " + name + " tar ikke " + part.contentType();
            return issue(part, "content-type-not-allowed", nb, name + " does not take " + part.contentType());
        }
        boolean nothing = !rule.form() && Long.valueOf(0).equals(type.limits().maxMebibytes());
        return nothing
                ? issue(part, "no-size-allowed", name + " har maxSize 0", name + " has maxSize 0 and takes no file")
                : Optional.empty();
    }

    /** A form that is sent alone is taken as XML or JSON, whatever the list says (contract 4.2; Recorded: JSON, 201). */
    private boolean takes(DataType type, FileRule rule, String contentType) {
        if (rule.form() && profile.mode() != InstantiationMode.MULTIPART) {
            return contentType.contains("application/xml") || contentType.contains("application/json");
        }
        var allowed = type.limits().contentTypes();
        return allowed.isEmpty() || allowed.contains(contentType);
    }

    private Optional<Issue> tooLarge(Part part) {
        boolean measured = !rule(part).form() || profile.mode() == InstantiationMode.MULTIPART;
        var most = measured ? type(part).limits().maxMebibytes() : null;
        return most != null && most > 0 && part.size() > most * MEBIBYTE
                ? issue(
                        part,
                        "file-too-large",
                        "filen er på %d byte; tjenesten tar høyst %d MiB".formatted(part.size(), most),
                        "the file has %d bytes; the service takes %d MiB at most".formatted(part.size(), most))
                : Optional.empty();
    }

    /** Of a data type that the profile sends; what it never sends is somebody else's to give. */
    private Stream<Issue> miscounted(DataType type) {
        long count =
                parts().filter(part -> rule(part).dataType().equals(type.id())).count();
        var limits = type.limits();
        if (limits.maxCount() > 0 && count > limits.maxCount()) {
            return counted("too-many-files", type, count, "høyst", "at most", limits.maxCount());
        }
        return count < limits.minCount() && isSendersToGive(type)
                ? counted("too-few-files", type, count, "minst", "at least", limits.minCount())
                : Stream.of();
    }

    private static Stream<Issue> counted(String code, DataType type, long count, String nb, String en, int limit) {
        var text = "%1$d av %2$s; tjenesten tar %3$s %5$d / %1$d of %2$s; the service takes %4$s %5$d"
                .formatted(count, type.id(), nb, en, limit);
        return Stream.of(new Issue(null, type.id(), code, text, null, Issue.Severity.ERROR));
    }

    /** Not what Altinn or courier makes, and not what belongs to a task that comes later. */
    private boolean isSendersToGive(DataType type) {
        boolean made = profile.files().stream()
                .filter(rule -> rule.dataType().equals(type.id()))
                .anyMatch(rule -> rule.care().generator() != null);
        var task = type.taskId();
        boolean now =
                task == null || parts().anyMatch(part -> task.equals(type(part).taskId()));
        return !type.autoCreated() && !made && now;
    }

    private Stream<Issue> faultOfOwner() {
        return app.takes(submission.content().owner().kind())
                ? Stream.of()
                : Stream.of(new Issue(
                        null,
                        "owner",
                        "owner-not-allowed",
                        "tjenesten er for " + app.partyTypes() + " / the service is for " + app.partyTypes(),
                        null,
                        Issue.Severity.ERROR));
    }

    private Stream<Part> parts() {
        return submission.content().parts().stream();
    }

    private LinkedHashSet<DataType> types() {
        var types = new LinkedHashSet<DataType>();
        profile.files().forEach(rule -> app.dataType(rule.dataType()).ifPresent(types::add));
        return types;
    }

    private FileRule rule(Part part) {
        return profile.file(part.role());
    }

    private DataType type(Part part) {
        return app.dataType(rule(part).dataType()).orElseThrow();
    }

    private static Optional<Issue> issue(Part part, @Nullable String code, String nb, String en) {
        return Optional.of(Issue.inFile(part.path(), null, String.valueOf(code), nb + " / " + en));
    }
}
