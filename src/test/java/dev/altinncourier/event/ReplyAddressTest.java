package dev.altinncourier.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.event.ReplyAddress.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a sender may be told. */
class ReplyAddressTest {

    private final ReplyRule rule = Settings.replies();

    @ParameterizedTest
    @CsvSource({
        "erp.answers, QUEUE, erp.answers",
        "queue:erp.answers, QUEUE, erp.answers",
        "topic:erp/answers, TOPIC, erp/answers",
        "temporary-queue:7d0ab1a0-6f3a, TEMPORARY_QUEUE, 7d0ab1a0-6f3a"
    })
    void anAddressIsANameAndMayHaveAKind(String text, Kind kind, String name) {
        assertThat(rule.allow(text)).contains(new ReplyAddress(kind, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "courier.inbox",
                "queue:courier.inbox",
                "topic:courier.inbox",
                "courier.dead-letter",
                "queue://courier.inbox",
                "courier.inbox::courier.inbox",
                "jms.queue.courier.inbox",
                "-x",
                "a queue",
                "erp.#",
                "erp.*",
                "erp.>",
                "erp?selector=x"
            })
    void couriersOwnQueuesAndWhatIsMoreThanANameAreNone(String text) {
        assertThat(rule.allow(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(Kind kind) {
        // Given
        var address = new ReplyAddress(kind, "erp.answers");

        // Then
        assertThat(ReplyAddress.parse(address.text())).contains(address);
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(rule.allow("x".repeat(200))).isPresent();
        assertThat(rule.allow("x".repeat(201))).isEmpty();
    }
}
