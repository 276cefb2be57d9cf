package dev.altinncourier.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Which addresses a sender may name for the events of a submission: any but courier's own, where an event would be taken for
 * a submission, or for one that failed.
 */
@Singleton
public final class ReplyRule {

    /** What Artemis once put before each name, and may still be told to pass over. */
    private static final Pattern FORMER = Pattern.compile("^jms\\.(queue|topic)\\.");

    private final List<String> own;

    ReplyRule(Config config) {
        this.own = BrokerSettings.JMS_INTAKE.stream()
                .flatMap(name -> config.getOptionalValue(name, String.class).stream())
                .toList();
    }

    /** The address; empty where it is none, or events may not go there. */
    public Optional<ReplyAddress> allow(String text) {
        return ReplyAddress.parse(text)
                .filter(address -> !own.contains(FORMER.matcher(address.name()).replaceFirst("")));
    }
}
