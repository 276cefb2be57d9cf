package dev.altinncourier.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.event.EventWriter;
import dev.altinncourier.journal.Duties;
import dev.altinncourier.journal.EventChannels;
import dev.altinncourier.journal.EventsConfig;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.PendingEvents.Pending;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.outcome.StorageProbe;
import dev.altinncourier.submission.MessageRef;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.jms.InvalidDestinationException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsConstants;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.UncategorizedJmsException;

/** An event on its way to a broker: what it is sent as, whether it may be, and what becomes of it when it is not taken. */
class PublishingTest {

    private final TestClock clock = new TestClock();
    private final Journals database;
    private final Duties duties;
    private final PublishDuty duty;
    private final ChannelWatch watch;
    private final GivenUp given = new GivenUp();
    private final Delivery delivery;
    private final StorageWatch storage;
    private final EventWriter writer = new EventWriter(new Told(), new ObjectMapper());
    private final String id;

    PublishingTest(@TempDir Path base) {
        database = Journals.open(base, clock);
        var folders = new Folders(base, ZoneId.of("Europe/Oslo"), new MemorySize(BigInteger.ONE));
        storage = new StorageWatch(new StorageProbe(folders), database.probe(), clock);
        duties = database.duties(database.node("node").leases());
        duty = duty();
        watch = new ChannelWatch(backoff(), clock);
        delivery = new Delivery(database.events(), watch, duty);
        id = database.told(new MessageRef("jms:courier.inbox", "ID:1", "erp.answers", "order-1"))
                .value();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRecordOfKafkaHasTheSubmissionAsItsKeyAndSaysWhatItIs() throws Exception {
        // Given
        var exchange = of(EventChannels.KAFKA);
        exchange.getMessage().setHeader("of-before", "x");

        // When
        new WriteRecord(delivery, writer).process(exchange);

        // Then
        var message = exchange.getMessage();
        assertThat(message.getHeader(KafkaConstants.KEY, byte[].class)).isEqualTo(id.getBytes(UTF_8));
        assertThat(message.getHeaders()).containsOnlyKeys(KafkaConstants.KEY, "content-type");
        assertThat(message.getHeader("content-type")).isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(message.getBody(String.class)).contains("\"type\":\"dev.altinncourier.submission.received\"");
    }

    @Test
    void aReplyGoesToItsSenderUnderWhatHeRecognisesItBy() throws Exception {
        // Given
        var exchange = of(EventChannels.JMS_REPLY);

        // When
        new WriteJmsEvent(delivery, writer).process(exchange);

        // Then
        var message = exchange.getMessage();
        assertThat(message.getHeader(JmsConstants.JMS_DESTINATION_NAME)).isEqualTo("erp.answers");
        assertThat(message.getHeader("JMSCorrelationID")).isEqualTo("order-1");
        assertThat(message.getHeader("status")).isEqualTo("received");
        assertThat(message.getHeader("contentType")).isEqualTo("application/cloudevents+json; charset=UTF-8");
    }

    @Test
    void inTheTopicAnEventHasCouriersIdOfTheSubmission() throws Exception {
        // Given
        var exchange = of(EventChannels.JMS);

        // When
        new WriteJmsEvent(delivery, writer).process(exchange);

        // Then
        var message = exchange.getMessage();
        assertThat(message.getHeaders()).doesNotContainKey(JmsConstants.JMS_DESTINATION_NAME);
        assertThat(message.getHeader("JMSCorrelationID")).isEqualTo(id);
        assertThat(message.getHeader("JMSXGroupID")).isEqualTo(id);
    }

    @Test
    void aNodeThatSleptPastItsDutySendsNothing() {
        // Given
        var exchange = of(EventChannels.KAFKA);
        clock.advance(Duration.ofSeconds(15));

        // Then
        assertThatThrownBy(() -> new WriteRecord(delivery, writer).process(exchange))
                .isInstanceOf(Delivery.NotNow.class);
        assertThat(duty.isMine()).isFalse();
    }

    @Test
    void whatABrokerHasTakenIsFollowedByTheNext() throws Exception {
        // Given
        var exchange = of(EventChannels.KAFKA);
        new WriteRecord(delivery, writer).process(exchange);

        // When
        new NoteDelivery(delivery).process(exchange);

        // Then
        assertThat(next(EventChannels.KAFKA).sequence()).isEqualTo(2);
        assertThat(next(EventChannels.JMS).sequence()).isEqualTo(1);
    }

    @Test
    void anAddressThatTheBrokerRefusesKeepsItsEventsAndClosesNothing() throws Exception {
        // Given
        var exchange = onItsWay();

        // When
        fail(exchange, new UncategorizedJmsException(new ActiveMQAddressFullException("full")));

        // Then
        assertThat(watch.trouble(EventChannels.JMS_REPLY)).isEmpty();
        assertThat(database.events().due(EventChannels.JMS_REPLY, 10)).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(next(EventChannels.JMS_REPLY).failures()).isEqualTo(1);
    }

    @Test
    void anAddressThatRefusesForADayIsGivenUpAndHealthSaysSo() throws Exception {
        // When
        for (int tries = 0; tries < 270; tries++) {
            fail(onItsWay(), new InvalidDestinationException("no such queue"));
            clock.advance(Duration.ofMinutes(5));
        }

        // Then
        assertThat(database.events().count(EventChannels.JMS_REPLY)).isZero();
        assertThat(given.all()).containsEntry(EventChannels.JMS_REPLY, 2L);
        assertThat(database.events().count(EventChannels.KAFKA)).isEqualTo(2);
    }

    @Test
    void aTemporaryQueueThatIsGoneIsGivenUpAtOnce() throws Exception {
        // When
        fail(onItsWay(), new ReplyDestinations.Gone("gone"));

        // Then
        assertThat(database.events().count(EventChannels.JMS_REPLY)).isZero();
        assertThat(given.all()).containsEntry(EventChannels.JMS_REPLY, 2L);
    }

    @Test
    void aBrokerThatIsAwayIsTheChannelsTrouble() throws Exception {
        // When
        fail(onItsWay(), new UncategorizedJmsException(new jakarta.jms.JMSException("no connection")));

        // Then
        assertThat(watch.trouble(EventChannels.JMS_REPLY)).isPresent();
        assertThat(watch.trouble(EventChannels.KAFKA)).isEmpty();
        assertThat(database.events().count(EventChannels.JMS_REPLY)).isEqualTo(2);
    }

    @Test
    void aReceiverThatIsGoneIsSentNothingMoreAndLosesNothing() throws Exception {
        // Given
        var exchange = of(EventChannels.WEBHOOK);
        delivery.begin(exchange);
        exchange.setVariable("header:response." + Exchange.HTTP_RESPONSE_CODE, 410);

        // When
        var gone = catchThrowableOfType(
                Delivery.ReceiverGone.class, () -> new ReadWebhookAnswer(delivery).process(exchange));
        fail(exchange, gone);

        // Then
        assertThat(watch.room(EventChannels.WEBHOOK, 100)).isZero();
        assertThat(database.events().count(EventChannels.WEBHOOK)).isEqualTo(2);
    }

    private Exchange onItsWay() throws Delivery.NotNow {
        var exchange = of(EventChannels.JMS_REPLY);
        new Delivery(database.events(), watch, duty()).begin(exchange);
        return exchange;
    }

    private void fail(Exchange exchange, Exception cause) {
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, cause);
        var replies = new ReplyFailures(database.events(), new JmsBroker(new Intakes.Jms()), given, backoff(), clock);
        new PostponeEvent(database.events(), watch, backoff(), storage, replies, clock).process(exchange);
    }

    private Exchange of(String channel) {
        var exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(next(channel));
        return exchange;
    }

    private Pending next(String channel) {
        return database.events().due(channel, 10).get(0);
    }

    /** As of a node that has just looked. */
    private PublishDuty duty() {
        var taken = new PublishDuty(duties, clock);
        taken.take();
        return taken;
    }

    private static Backoff backoff() {
        return new Backoff(new Patience(), Chance.NONE);
    }

    private record Folders(Path base, ZoneId zone, MemorySize minimumFree) implements FoldersConfig {}

    private record Told() implements EventsConfig {
        @Override
        public String source() {
            return "/erp/courier";
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(30);
        }

        @Override
        public Optional<String> on() {
            return Optional.empty();
        }
    }
}
