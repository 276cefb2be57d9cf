package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.yaml.Section;

/** Reads {@code poll}. */
final class PollSection {

    private static final String HINT = "'{initial: 10s, factor: 1.5, max: 5m, horizon: 14d}'";

    private final Section block;

    PollSection(Section block) {
        this.block = block;
    }

    PollRule read(PollRule usual) {
        return block.section("poll", HINT)
                .map(poll -> poll.only("initial", "factor", "max", "horizon"))
                .map(poll -> read(poll, usual))
                .orElse(usual);
    }

    private static PollRule read(Section poll, PollRule usual) {
        var initial = poll.duration("initial", usual.initial());
        var max = poll.duration("max", usual.max());
        if (max.compareTo(initial) < 0) {
            poll.reject("max", "'max' is shorter than 'initial'", "write the longest pause here");
        }
        var horizon = poll.duration("horizon", usual.horizon());
        if (horizon.compareTo(initial) < 0) {
            poll.reject("horizon", "courier would give up before it looks", "write more than 'initial' here");
        }
        return new PollRule(initial, factor(poll, usual.factor()), max, horizon);
    }

    private static double factor(Section poll, double usual) {
        return poll.has("factor") ? Double.parseDouble("0" + poll.text("factor", Syntax.FACTOR)) : usual;
    }
}
