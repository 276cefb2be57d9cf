package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void everyRuleHasWordsInBothLanguages() {
        for (var rules : List.of(
                UnsafeInput.values(),
                ManifestRule.values(),
                FileSetRule.values(),
                XmlRule.values(),
                OwnerNumberRule.values())) {
            assertThat((Rule[]) rules).allSatisfy(rule -> {
                assertThat(rule.problem().summary().nb())
                        .endsWith(".")
                        .isNotEqualTo(rule.summary().en());
                assertThat(rule.problem().nextAction().en()).endsWith(".");
            });
        }
    }
}
