package dev.altinncourier.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How submissions of one Altinn app are sent (real flows 4.1).
 *
 * @param id name of the profile: its file and its folder below {@code inbox/}
 * @param app which app, per environment
 * @param token whose token is sent with
 * @param owner where the instance owner is found
 * @param mode how the instance is made
 * @param files the kinds of files, in sending order
 * @param process what courier does in each task and where it stops
 */
public record AppProfile(
        String id,
        AppName app,
        TokenRule token,
        OwnerRule owner,
        InstantiationMode mode,
        List<FileRule> files,
        ProcessRule process) {

    public AppProfile {
        files = List.copyOf(files);
    }

    /** The rule of a role. */
    public FileRule file(String role) {
        return files.stream()
                .filter(rule -> rule.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("profile " + id + " has no role " + role));
    }

    /** How the instance is made. */
    public enum InstantiationMode {
        /** One multipart call with template, forms and attachments (contract 3). */
        MULTIPART,
        /** A JSON call, then one call for each part (contract 2.1, 4). */
        JSON
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
     */
    public record ProcessRule(List<TaskRule> steps, Stop stop, @Nullable FeedbackRule feedback) {

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
     * One task that courier may complete.
     *
     * @param task {@code altinnTaskType} or element id
     * @param action sent with {@code process/next}: write, confirm ...
     */
    public record TaskRule(String task, String action) {}

    /**
     * The authority's answer.
     *
     * @param dataTypes that must be there, once the process has ended, before the answer is complete
     * @param fetch data types whose files go beside the receipt
     */
    public record FeedbackRule(List<String> dataTypes, List<String> fetch) {
        public FeedbackRule {
            dataTypes = List.copyOf(dataTypes);
            fetch = List.copyOf(fetch);
        }
    }
}
