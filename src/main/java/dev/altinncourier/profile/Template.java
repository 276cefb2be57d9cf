package dev.altinncourier.profile;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code ${name}} in it, which stands for a value of the submission. */
public final class Template {

    /** Names that courier itself knows, beside the profile's {@code vars}. */
    public enum Known {
        /** The owner's number, as in the manifest. Only in addresses of the authority. */
        OWNER("owner"),
        /** The sender's key. */
        KEY("key"),
        /** Courier's id of the submission. */
        ID("id"),
        /** The instance's id, {@code partyId/guid}; once there is one. */
        INSTANCE_ID("instanceId"),
        /** What the start of a validation job answered. */
        JOB_ID("jobId"),
        /** Base address of the platform. */
        PLATFORM("platform");

        private final String spelling;

        Known(String spelling) {
            this.spelling = spelling;
        }

        /** As it is written in a profile. */
        public String spelling() {
            return spelling;
        }
    }

    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]*)}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** Reads a template; any text is one. */
    public static Template of(String text) {
        return new Template(text);
    }

    /** The names it needs, in the order they stand. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        var matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether a name begins that does not end: what was meant for a value would be sent as it is. */
    boolean isUnclosed() {
        return NAME.matcher(text).replaceAll("").contains("${");
    }

    /** The text with its values; empty when one of them is not known. */
    public Optional<String> fill(Function<String, Optional<String>> values) {
        var filled = new StringBuilder();
        var matcher = NAME.matcher(text);
        while (matcher.find()) {
            var value = values.apply(matcher.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        matcher.appendTail(filled);
        return Optional.of(filled.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it is written in the profile. */
    @Override
    public String toString() {
        return text;
    }
}
