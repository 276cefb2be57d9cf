package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.PrevalidationRule.JobRule;
import dev.altinncourier.profile.PrevalidationRule.Request;
import dev.altinncourier.profile.PrevalidationRule.SizeRange;
import dev.altinncourier.profile.PrevalidationRule.When;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.yaml.Choices;
import dev.altinncourier.yaml.Section;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code prevalidate}. */
final class PrevalidationSection {

    static final String HINT = "'- {when: before-instance, file: a role, url: ..., verdict: ...}'";

    private static final PollRule JOB =
            new PollRule(Duration.ofSeconds(5), 1.5, Duration.ofMinutes(1), Duration.ofHours(3));

    private final Section block;
    private final List<FileRule> files;
    private final TemplateNames names;

    PrevalidationSection(Section block, List<FileRule> files, Collection<String> vars) {
        this.block = block.only("when", "file", "over", "upTo", "auth", "url", "contentType", "job", "verdict");
        this.files = files;
        this.names = TemplateNames.of(vars, Known.OWNER, Known.PLATFORM, Known.INSTANCE_ID);
    }

    PrevalidationRule read(Chosen chosen) {
        var when = block.choice("when", When.values());
        var token = block.requiredSection("auth", "'{kind: maskinporten}'").map(chosen::token);
        var verdict = block.requiredSection("verdict", VerdictSection.HINT)
                .map(inner -> inner.only("xpath", "accepted", "remarks", "rejected", "reason"))
                .map(inner -> new VerdictSection(inner).read());
        return new PrevalidationRule(
                when,
                role(),
                size(),
                token.orElseGet(() -> new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of())),
                new Request(url(chosen), contentType()),
                job(chosen),
                verdict.orElseGet(() -> new AppProfile.VerdictRule("/x", List.of(), List.of(), List.of(), null)));
    }

    private boolean isBeforeInstance() {
        return block.says("when", Choices.spelling(When.BEFORE_INSTANCE));
    }

    private SizeRange size() {
        var size = new SizeRange(block.bytes("over", -1), block.bytes("upTo", Long.MAX_VALUE));
        if (size.over() >= size.upTo()) {
            block.reject("upTo", "no size is over 'over' and up to 'upTo'", "raise 'upTo', or lower 'over'");
        }
        return size;
    }

    private Template url(Chosen chosen) {
        var url = chosen.url(block, "url", names);
        if (isBeforeInstance() && url.names().contains(Known.INSTANCE_ID.spelling())) {
            block.reject(
                    "url", "'${instanceId}' is not known before there is an instance", "write 'when: after-upload'");
        }
        return url;
    }

    private String role() {
        var role = block.text("file", Syntax.ROLE);
        PlaceSection.checkRole(block, role, files);
        return role;
    }

    private String contentType() {
        return block.has("contentType") ? block.text("contentType", Syntax.CONTENT_TYPE) : "application/xml";
    }

    private @Nullable JobRule job(Chosen chosen) {
        var job = block.section("job", "'{status: url, result: url, done: [FERDIG], failed: [FEILET]}'");
        if (job.isPresent() && isBeforeInstance()) {
            block.reject("when", "a job reads what lies in the instance", "write 'when: after-upload'");
        }
        return job.map(inner -> inner.only("status", "result", "done", "failed", "poll"))
                .map(inner -> job(inner, chosen))
                .orElse(null);
    }

    private JobRule job(Section job, Chosen chosen) {
        var all = names.and(Known.JOB_ID);
        if (!job.has("done")) {
            job.missing("done", "a list of the statuses after which the result is there");
        } else if (job.hasEmptyList("done")) {
            job.reject("done", "'done' is an empty list", "write the statuses after which the result is there");
        }
        return new JobRule(
                chosen.url(job, "status", all),
                chosen.url(job, "result", all),
                job.texts("done", Syntax.TEXT),
                job.texts("failed", Syntax.TEXT),
                new PollSection(job).read(JOB));
    }
}
