package dev.altinncourier.intake;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Text;

/**
 * What a rule says to whoever has to act.
 *
 * @param category who that is
 * @param summary what is wrong
 * @param nextAction what mends it
 */
record RuleWords(Category category, Text summary, Text nextAction) {

    /** For the sender, whose files are wrong. */
    static RuleWords forSender(String nb, String en, String nextNb, String nextEn) {
        return of(Category.VALIDATION, nb, en, nextNb, nextEn);
    }

    static RuleWords of(Category category, String nb, String en, String nextNb, String nextEn) {
        return new RuleWords(category, new Text(nb, en), new Text(nextNb, nextEn));
    }
}
