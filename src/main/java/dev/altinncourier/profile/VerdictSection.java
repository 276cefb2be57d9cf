package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.VerdictRule;
import dev.altinncourier.yaml.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads how an authority's answer is understood. */
final class VerdictSection {

    static final String HINT = "'{xpath: ..., accepted: [...], rejected: [...]}'";

    private final Section verdict;

    VerdictSection(Section verdict) {
        this.verdict = verdict;
    }

    VerdictRule read() {
        if (!verdict.has("accepted") && !verdict.has("remarks")) {
            verdict.reject("rejected", "no value means yes", "add 'accepted:' with a list of values");
        }
        var seen = new HashSet<String>();
        return new VerdictRule(
                PlaceSection.xpath(verdict, "xpath"),
                values("accepted", seen),
                values("remarks", seen),
                values("rejected", seen),
                verdict.has("reason") ? PlaceSection.xpath(verdict, "reason") : null);
    }

    private List<String> values(String key, Set<String> seen) {
        var values = verdict.texts(key, Syntax.TEXT);
        values.stream()
                .filter(value -> !seen.add(value))
                .findFirst()
                .ifPresent(value ->
                        verdict.reject(key, "'" + value + "' stands here a second time", "give it one meaning"));
        return values;
    }
}
