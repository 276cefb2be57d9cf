package dev.altinncourier.route;

import dev.altinncourier.message.MessageReport;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;

/** Makes of a record that can never be a submission one for the dead-letter topic: the same, with the report in its headers. */
@Singleton
@Named("addKafkaReport")
final class AddKafkaReport implements Processor {

    /** Headers by which Camel's producer is told where to write. A sender does not choose courier's topics, nor stop a partition. */
    private static final List<String> ORDERS = List.of("kafka.", "camel", "org.apache.camel.");

    private final Clock clock;

    AddKafkaReport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var incoming = Intake.INCOMING.in(exchange).ref();
        var report = new MessageReport(incoming, Intake.REFUSED.in(exchange), clock.instant());
        Log.warnf(
                "a record of %s goes to the dead-letter topic: %s",
                incoming.source(), report.problem().summary().en());
        var record = TakeKafkaRecord.DELIVERED.in(exchange);
        var message = exchange.getMessage();
        for (var header : record.headers()) {
            if (!isOrder(header.key())) {
                message.setHeader(header.key(), header.value());
            }
        }
        message.setHeader(MessageReport.REPORT, report.json().getBytes(StandardCharsets.UTF_8));
        message.setHeader(MessageReport.RULE, report.rule().getBytes(StandardCharsets.UTF_8));
        if (record.key() != null) {
            message.setHeader(KafkaConstants.KEY, record.key());
        }
        message.setBody(record.value());
    }

    private static boolean isOrder(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return ORDERS.stream().anyMatch(name::startsWith);
    }
}
