package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.VerdictRule;

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
        return new VerdictRule(
                PlaceSection.xpath(verdict, "xpath"),
                verdict.texts("accepted", Syntax.TEXT),
                verdict.texts("remarks", Syntax.TEXT),
                verdict.texts("rejected", Syntax.TEXT),
                verdict.has("reason") ? PlaceSection.xpath(verdict, "reason") : null);
    }
}
