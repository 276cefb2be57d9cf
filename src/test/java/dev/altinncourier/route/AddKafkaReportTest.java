package dev.altinncourier.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.message.IncomingMessage;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** A record that can never be a submission goes where courier says, as it came, with the reason. */
class AddKafkaReportTest {

    private static final byte[] VALUE = {1, 2, 3};
    private static final KafkaManualCommit UNUSED = () -> {};

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @Test
    void theRecordGoesOnAsItCameWithTheReason() {
        // Given
        record("traceparent", "00-1");

        // When
        new AddKafkaReport(Clock.systemUTC()).process(exchange);

        // Then
        var message = exchange.getMessage();
        assertThat(message.getBody()).isEqualTo(VALUE);
        assertThat(message.getHeader(KafkaConstants.KEY, String.class)).isEqualTo("the-key");
        assertThat(message.getHeader("traceparent", String.class)).isEqualTo("00-1");
        assertThat(message.getHeader("courierRule", String.class)).isEqualTo("some-rule");
        assertThat(message.getHeader("courierReport", String.class)).contains("what to do");
    }

    @Test
    void noHeaderOfTheSendersTellsCamelWhereToWrite() {
        // Given
        record(KafkaConstants.OVERRIDE_TOPIC, "someone-elses-topic", "KAFKA.partition_key", "99", "CamelAny", "x");

        // When
        new AddKafkaReport(Clock.systemUTC()).process(exchange);

        // Then
        assertThat(exchange.getMessage().getHeaders())
                .containsOnlyKeys(KafkaConstants.KEY, "courierRule", "courierReport");
    }

    private void record(String... headers) {
        var all = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        TakeKafkaRecord.DELIVERED.set(
                exchange, new TakeKafkaRecord.Delivered(all, "the-key".getBytes(UTF_8), VALUE, UNUSED));
        Intake.INCOMING.set(
                exchange, new IncomingMessage(new MessageRef("kafka:in", "1"), Map.of(), InputStream::nullInputStream));
        Intake.REFUSED.set(
                exchange,
                Problem.of(
                        Category.VALIDATION, "some-rule", new Text("galt", "wrong"), new Text("gjør", "what to do")));
    }
}
