package dev.altinncourier.outcome;

import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What every report starts with.
 *
 * @param schemaVersion raised when a field changes its meaning or goes away; new fields do not raise it
 * @param id courier's id
 * @param key the sender's name for it
 * @param profile id of the app profile
 * @param owner the instance owner; null when it was not found
 */
public record ReportHead(int schemaVersion, String id, String key, String profile, @Nullable Owner owner) {

    private static final int SCHEMA_VERSION = 1;

    /**
     * An instance owner, masked.
     *
     * @param kind which of Altinn's identifiers the number is
     * @param number as reports may show it
     */
    public record Owner(InstanceOwner.Kind kind, String number) {}

    static ReportHead of(Label label) {
        return new ReportHead(SCHEMA_VERSION, label.id().value(), label.key(), label.profile(), null);
    }

    static ReportHead of(Submission submission) {
        var owner = submission.content().owner();
        return new ReportHead(
                SCHEMA_VERSION,
                submission.id().value(),
                submission.key(),
                submission.profile(),
                new Owner(owner.kind(), owner.masked()));
    }
}
