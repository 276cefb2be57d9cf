package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of bad input: what the sender or the operator finds, and that Altinn never heard of it. */
class BadInputIT extends OnStage {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])");

    private static final AtomicInteger KEYS = new AtomicInteger();

    static List<BadInput> inputs() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isReportedAndNotSent(BadInput input) {
        // Given
        var key = "bad-" + KEYS.incrementAndGet();

        // When
        input.drop(stage.inbox(), key);
        var filed = stage.outcomes().await(key);

        // Then
        var report = filed.report();
        assertThat(filed.box()).as(report::toPrettyString).isEqualTo(input.box());
        assertThat(report.path("rule").asText()).isEqualTo(input.rule());
        assertThat(report.path("category").asText()).isEqualTo(input.category());
        assertThat(filed.text())
                .contains(input.names())
                .contains(report.at("/nextAction/nb").asText())
                .contains(report.at("/nextAction/en").asText());
        assertThat(List.of(report.toString(), filed.text(), stage.installation.log()))
                .noneMatch(text -> ELEVEN_DIGITS.matcher(text).find());
        assertThat(stage.sandbox.instances()).isEmpty();
        assertThat(stage.sandbox.received("instantiate")).isZero();
    }
}
