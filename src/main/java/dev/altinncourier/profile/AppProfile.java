package dev.altinncourier.profile;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How submissions of one Altinn app are sent (real flows 4.1).
 *
 * @param id name of the profile: its file and its folder below {@code inbox/}
 * @param app which app, per environment
 * @param token whose token is sent with
 * @param owner where the instance owner is found
 * @param instantiation how the instance is made
 * @param contents what is sent, and what is checked before
 * @param process what courier does in each task and where it stops
 */
public record AppProfile(
        String id,
        AppName app,
        TokenRule token,
        OwnerRule owner,
        InstantiationRule instantiation,
        ContentRule contents,
        ProcessRule process) {

    /** One without variables, checks and an instance template of its own. */
    public AppProfile(
            String id,
            AppName app,
            TokenRule token,
            OwnerRule owner,
            InstantiationMode mode,
            List<FileRule> files,
            ProcessRule process) {
        this(id, app, token, owner, InstantiationRule.of(mode), ContentRule.of(files), process);
    }

    /** How the instance is made. */
    public InstantiationMode mode() {
        return instantiation.mode();
    }

    /** The kinds of files, in sending order. */
    public List<FileRule> files() {
        return contents.files();
    }

    /** The rule of a role. */
    public FileRule file(String role) {
        return files().stream()
                .filter(rule -> rule.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("profile " + id + " has no role " + role));
    }

    /** How the instance is made. */
    public enum InstantiationMode {
        /** One multipart call with template, forms and attachments (contract 3). */
        MULTIPART,
        /** A JSON call, then one call for each part (contract 2.1, 4). */
        JSON,
        /** {@code POST /instances/create} with prefill, then one call for each part (contract 2.2). */
        SIMPLIFIED,
        /** A JSON call with {@code ?instanceOwnerPartyId=}, then one call for each part (contract 2.1). */
        QUERY
    }

    /**
     * How the instance is made, and what its template says. Values are {@link Template}s.
     *
     * @param mode which call
     * @param dataValues further values of the template; empty with {@code SIMPLIFIED}, which drops them
     * @param dates {@code dueBefore} and {@code visibleAfter}, by name
     * @param prefill field path of the model to value; with {@code SIMPLIFIED} only
     */
    public record InstantiationRule(
            InstantiationMode mode,
            Map<String, Template> dataValues,
            Map<String, Template> dates,
            Map<String, Template> prefill) {

        public InstantiationRule {
            dataValues = Collections.unmodifiableMap(new LinkedHashMap<>(dataValues));
            dates = Map.copyOf(dates);
            prefill = Collections.unmodifiableMap(new LinkedHashMap<>(prefill));
        }

        static InstantiationRule of(InstantiationMode mode) {
            return new InstantiationRule(mode, Map.of(), Map.of(), Map.of());
        }
    }

    /**
     * What is sent, and what is checked before.
     *
     * @param files the kinds of files, in sending order
     * @param vars values that templates use, by name, in the order they are written
     * @param checks what must be the same in several files
     * @param prevalidations calls to the authority's own validation
     */
    public record ContentRule(
            List<FileRule> files,
            Map<String, VarRule> vars,
            List<CrossCheck> checks,
            List<PrevalidationRule> prevalidations) {

        public ContentRule {
            files = List.copyOf(files);
            vars = Collections.unmodifiableMap(new LinkedHashMap<>(vars));
            checks = List.copyOf(checks);
            prevalidations = List.copyOf(prevalidations);
        }

        static ContentRule of(List<FileRule> files) {
            return new ContentRule(files, Map.of(), List.of(), List.of());
        }
    }

    /**
     * A value that templates use. {@code vars} of the manifest wins, then the file, then the default; where none gives
     * one, the submission is refused.
     *
     * @param place where it stands in a file; null when only the manifest gives it
     * @param otherwise the default; null for none
     */
    public record VarRule(@Nullable FilePlace place, @Nullable String otherwise) {}

    /**
     * A place in a file of the submission.
     *
     * @param role of the file
     * @param xpath an {@link ElementPath}
     */
    public record FilePlace(String role, String xpath) {}

    /**
     * What must say the same in several places.
     *
     * @param name what is compared, for reports
     * @param places compared; a file that was not sent is left out, and so is an element that is not there
     * @param owner whether the owner's number must be the same as well
     * @param fails whether a difference refuses the submission; else it is noted in the receipt
     */
    public record CrossCheck(String name, List<FilePlace> places, boolean owner, boolean fails) {
        public CrossCheck {
            places = List.copyOf(places);
        }
    }

    /**
     * Whose token a submission is sent with.
     *
     * @param kind where it comes from
     * @param scopes asked for; empty means those of the installation
     */
    public record TokenRule(Kind kind, List<String> scopes) {

        /** Where a token comes from. */
        public enum Kind {
            /** Maskinporten, exchanged for Altinn's. */
            MASKINPORTEN,
            /** A person's login at courier, exchanged for Altinn's. */
            ID_PORTEN,
            /** What the owner's tenant says: a person's login where it names one, Maskinporten otherwise. */
            TENANT,
            /** A person's ID-porten token from a file, exchanged for Altinn's. */
            EXTERNAL_ID_PORTEN,
            /** An Altinn token from a file, sent as it is. */
            EXTERNAL_ALTINN
        }

        public TokenRule {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * Where the instance owner is found when the manifest does not name it.
     *
     * @param type organisation, person or either
     * @param xpath where the number stands in a form; null when only the manifest may name it
     * @param role the role of the file that the XPath is looked up in; null for the first form
     */
    public record OwnerRule(Type type, @Nullable String xpath, @Nullable String role) {

        /** What kind of owner the app takes. */
        public enum Type {
            ORGANISATION,
            PERSON,
            EITHER
        }
    }

    /**
     * What courier does with the process.
     *
     * @param steps one for each task that courier may complete, in order
     * @param stop where courier's part ends
     * @param feedback what is fetched once the process has ended; null where the app gives none
     * @param handoff what a person is told whose step comes next
     */
    public record ProcessRule(List<TaskRule> steps, Stop stop, @Nullable FeedbackRule feedback, HandoffRule handoff) {

        /** One that tells a person no more than where the instance is. */
        public ProcessRule(List<TaskRule> steps, Stop stop, @Nullable FeedbackRule feedback) {
            this(steps, stop, feedback, HandoffRule.NONE);
        }

        /** Where courier's part ends. */
        public enum Stop {
            /** When the process has ended. */
            END,
            /** When the process stands in a task that is no step of the profile: a person's. */
            BEFORE_PERSON,
            /** When the authority has answered in a feedback task and ended the process. */
            FEEDBACK
        }

        public ProcessRule {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One task of the process.
     *
     * @param task {@code altinnTaskType} or element id
     * @param action sent with {@code process/next}: write, confirm ...
     * @param person whether a person completes it in Altinn: courier waits before it, and sends nothing
     */
    public record TaskRule(String task, String action, boolean person) {

        /** One that courier completes. */
        public TaskRule(String task, String action) {
            this(task, action, false);
        }
    }

    /**
     * What a person is told who must act in Altinn.
     *
     * @param link a {@link Template} of where to go; null for the instance itself
     * @param deadline how long courier waits for the person; null for as long as it takes
     * @param endEvents at which a process ends that the person has completed; empty when the profile does not say
     */
    public record HandoffRule(@Nullable Template link, @Nullable Duration deadline, List<String> endEvents) {
        static final HandoffRule NONE = new HandoffRule(null, null, List.of());

        public HandoffRule {
            endEvents = List.copyOf(endEvents);
        }
    }

    /**
     * The authority's answer.
     *
     * @param dataTypes that must be there, once the process has ended, before the answer is complete
     * @param fetch data types whose files go beside the receipt
     * @param poll how often it is looked for
     * @param verdict what the answer says; null where it says nothing that courier could read
     */
    public record FeedbackRule(
            List<String> dataTypes, List<String> fetch, PollRule poll, @Nullable FileVerdict verdict) {
        public FeedbackRule {
            dataTypes = List.copyOf(dataTypes);
            fetch = List.copyOf(fetch);
        }

        /** One without a verdict, looked for as usual. */
        public FeedbackRule(List<String> dataTypes, List<String> fetch) {
            this(dataTypes, fetch, PollRule.USUAL, null);
        }
    }

    /**
     * How often is looked for something that takes its time.
     *
     * @param initial the first pause
     * @param factor how many times as long each further one is; at least 1
     * @param max the longest
     * @param horizon after so long an operator is asked
     */
    public record PollRule(Duration initial, double factor, Duration max, Duration horizon) {
        public static final PollRule USUAL =
                new PollRule(Duration.ofSeconds(2), 2, Duration.ofMinutes(5), Duration.ofDays(14));
    }

    /**
     * Which file of the authority's decides.
     *
     * @param dataType of the file
     * @param rule how it is read
     */
    public record FileVerdict(String dataType, VerdictRule rule) {}

    /**
     * What an authority's answer says, read from one value in it. A value that none of the lists has decides nothing: an
     * operator looks.
     *
     * @param xpath where the value stands, an {@link ElementPath}
     * @param accepted values that mean yes
     * @param remarks values that mean yes, but
     * @param rejected values that mean no
     * @param reason where the authority says why, an {@link ElementPath}; null where it does not
     */
    public record VerdictRule(
            String xpath, List<String> accepted, List<String> remarks, List<String> rejected, @Nullable String reason) {
        public VerdictRule {
            accepted = List.copyOf(accepted);
            remarks = List.copyOf(remarks);
            rejected = List.copyOf(rejected);
        }
    }
}
