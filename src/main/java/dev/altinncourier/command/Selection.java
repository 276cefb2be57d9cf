package dev.altinncourier.command;

import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.submission.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Which of the failed submissions are meant.
 *
 * @param category only of this one
 * @param profile only of this one
 * @param since only those that failed then or later
 */
record Selection(Optional<Category> category, Optional<String> profile, Optional<Instant> since) {

    private static final String CATEGORY = "--category";
    private static final String PROFILE = "--profile";
    private static final String SINCE = "--since";

    /** Adds the options to a command. */
    static void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder(CATEGORY)
                .paramLabel("CATEGORY")
                .type(String.class)
                .description("only of this category: " + Arrays.toString(Category.values()))
                .build());
        command.addOption(OptionSpec.builder(PROFILE)
                .paramLabel("PROFILE")
                .type(String.class)
                .description("only of this profile")
                .build());
        command.addOption(OptionSpec.builder(SINCE)
                .paramLabel("TIME")
                .type(String.class)
                .description("only what failed then or later: 2026-11-23 or 2026-11-23T14:00:00Z")
                .build());
    }

    /**
     * Reads the options.
     *
     * @throws ParameterException when one of them cannot be understood
     */
    static Selection of(ParseResult parsed, ZoneId zone) {
        return new Selection(
                text(parsed, CATEGORY).map(word -> category(parsed, word)),
                text(parsed, PROFILE),
                text(parsed, SINCE).map(word -> time(parsed, word, zone)));
    }

    /** Whether nothing is left out. */
    boolean isEverything() {
        return category.isEmpty() && profile.isEmpty() && since.isEmpty();
    }

    boolean includes(FiledSubmission submission) {
        return category.map(wanted -> wanted.name().equals(submission.reported("category")))
                        .orElse(true)
                && profile.map(submission.profile()::equals).orElse(true)
                && since.map(from -> !time(submission).isBefore(from)).orElse(true);
    }

    /** One without a time that can be read counts as old: it is not moved by an order that is about new ones. */
    private static Instant time(FiledSubmission submission) {
        try {
            return Instant.parse(submission.reported("time"));
        } catch (DateTimeParseException unknown) {
            return Instant.MIN;
        }
    }

    private static Optional<String> text(ParseResult parsed, String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    private static Category category(ParseResult parsed, String word) {
        try {
            return Category.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "no category " + word + "; there are " + Arrays.toString(Category.values()));
        }
    }

    private static Instant time(ParseResult parsed, String word, ZoneId zone) {
        try {
            return word.contains("T")
                    ? Instant.parse(word)
                    : LocalDate.parse(word).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException unknown) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    SINCE + " takes 2026-11-23 or 2026-11-23T14:00:00Z, not " + word);
        }
    }
}
