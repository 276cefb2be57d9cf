package dev.altinncourier.intake;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.Locale;

/** Something that a submission must fulfil before it is sent; each has words for whoever has to act. */
sealed interface Rule permits UnsafeInput, ManifestRule, FileSetRule, XmlRule, JsonRule, OwnerNumberRule, VariableRule {

    /** The constant's name; the report's rule is the same in kebab-case. */
    String name();

    /** What it says. */
    RuleWords words();

    default Category category() {
        return words().category();
    }

    default Text summary() {
        return words().summary();
    }

    default Text nextAction() {
        return words().nextAction();
    }

    /** True when an operator must look first: the input may be an attack, or courier is set up wrongly. */
    default boolean needsOperator() {
        return false;
    }

    /** The rule's name for machines. */
    default String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Problem problem() {
        return Problem.of(category(), rule(), summary(), nextAction());
    }
}
