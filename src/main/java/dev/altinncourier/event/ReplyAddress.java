package dev.altinncourier.event;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a sender wants to be told of a submission, at the JMS broker.
 *
 * @param kind of destination
 * @param name of it
 */
public record ReplyAddress(Kind kind, String name) {

    /** Nothing that a client or a broker reads as more than a name: no other address behind it, no wildcard. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$@][A-Za-z0-9._/$@-]{0,199}");

    /** What a name may be of. */
    public enum Kind {
        /** One that stays. It is meant where nothing is said. */
        QUEUE,
        /** One that stays, for whoever has subscribed. */
        TOPIC,
        /** One that goes with the connection of whoever made it. */
        TEMPORARY_QUEUE,
        /** The same as a topic. */
        TEMPORARY_TOPIC;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ":";
        }
    }

    /** Reads {@code name}, or {@code queue:}, {@code topic:}, {@code temporary-queue:} or {@code temporary-topic:} and a name. */
    public static Optional<ReplyAddress> parse(String text) {
        var kind = Stream.of(Kind.values())
                .filter(each -> text.startsWith(each.prefix()))
                .findFirst();
        var name = kind.map(found -> text.substring(found.prefix().length())).orElse(text);
        return PLAIN.matcher(name).matches()
                ? Optional.of(new ReplyAddress(kind.orElse(Kind.QUEUE), name))
                : Optional.empty();
    }

    /** What {@link #parse} reads. */
    public String text() {
        return kind == Kind.QUEUE ? name : kind.prefix() + name;
    }

    /** Whether it goes with its maker's connection. */
    public boolean isTemporary() {
        return kind == Kind.TEMPORARY_QUEUE || kind == Kind.TEMPORARY_TOPIC;
    }
}
