package dev.altinncourier.route;

import dev.altinncourier.check.Finding;
import dev.altinncourier.check.FormSchema;
import dev.altinncourier.check.NotCheckable;
import dev.altinncourier.check.UnusableSchema;
import dev.altinncourier.outcome.Checks.Remark;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks each part by its schema, as its rule says. */
@Singleton
final class SchemaChecks {

    private static final String CHECK = "schema";
    private static final Text NONE = new Text(
            "ikke kontrollert: appen gir ikke ut skjemaet", "not checked: the app does not publish the schema");
    private static final Text NOT_CHECKABLE = new Text(
            "ikke kontrollert: for stor, eller av et annet slag enn skjemaet",
            "not checked: too large, or of another kind than the schema");

    private final AppSchemas schemas;

    SchemaChecks(AppSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * What was found.
     *
     * @param refused in files that must fit
     * @param remarks on the others
     */
    record Found(List<Issue> refused, List<Remark> remarks) {
        Found {
            refused = List.copyOf(refused);
            remarks = List.copyOf(remarks);
        }
    }

    Found check(AppProfile profile, Submission submission) throws SubmissionFailure, IOException {
        var refused = new ArrayList<Issue>();
        var remarks = new ArrayList<Remark>();
        for (var part : submission.content().parts()) {
            var rule = profile.file(part.role()).care().schema();
            if (rule == null) {
                continue;
            }
            var findings = findings(profile, submission, part, remarks).stream()
                    .map(finding -> finding.in(part.path()))
                    .toList();
            if (rule.fails()) {
                refused.addAll(findings);
            } else {
                findings.forEach(issue -> remarks.add(CheckFiles.remark(CHECK, issue)));
            }
        }
        return new Found(refused, remarks);
    }

    private List<Finding> findings(AppProfile profile, Submission submission, Part part, List<Remark> remarks)
            throws SubmissionFailure, IOException {
        var rule = profile.file(part.role()).care().schema();
        boolean fails = rule != null && rule.fails();
        var schema = schema(profile, part);
        if (schema.isEmpty()) {
            if (fails) {
                throw new WrongSetup(ContentProblem.SCHEMA_NOT_PUBLISHED.problem(), Reach.PROFILE);
            }
            remarks.add(new Remark(CHECK, part.path(), null, NONE));
            return List.of();
        }
        try {
            return schema.get().findings(submission.file(part));
        } catch (NotCheckable notCheckable) {
            if (fails) {
                throw new OperatorNeeded(ContentProblem.NOT_CHECKABLE.problem(), notCheckable);
            }
            remarks.add(new Remark(CHECK, part.path(), null, NOT_CHECKABLE));
            return List.of();
        }
    }

    private Optional<FormSchema> schema(AppProfile profile, Part part) throws SubmissionFailure {
        try {
            return schemas.of(profile, part);
        } catch (UnusableSchema unusable) {
            throw new WrongSetup(
                    ContentProblem.SCHEMA_UNUSABLE.because(String.valueOf(unusable.getMessage())), Reach.PROFILE);
        }
    }
}
