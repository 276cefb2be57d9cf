package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.event.Settings;
import dev.altinncourier.message.IncomingMessage;
import jakarta.jms.Destination;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** What courier makes of a message of the queue before it looks into it. */
class TakeJmsMessageTest {

    private final Map<String, Object> values = new HashMap<>(Map.of("getJMSMessageID", "ID:1", "getText", "<a/>"));
    private final Map<String, String> properties = new HashMap<>();

    @Test
    void aMessageIsKnownByTheBrokersIdWhereItsSenderGivesNone() throws Exception {
        // Given
        properties.put("profile", "skd-mva");
        properties.put("unknown", "x");

        // When
        var taken = take();

        // Then
        assertThat(taken.ref().source()).isEqualTo("jms:courier.inbox");
        assertThat(taken.ref().id()).isEqualTo("ID:1");
        assertThat(taken.ref().replyTo()).isNull();
        assertThat(taken.properties()).containsExactly(Map.entry("profile", "skd-mva"));
        assertThat(content(taken)).isEqualTo("<a/>");
    }

    @Test
    void itsSendersIdGoesBeforeTheBrokers() throws Exception {
        // Given
        properties.put("messageId", "erp-4711");

        // When
        var taken = take();

        // Then
        assertThat(taken.ref().id()).isEqualTo("erp-4711");
        assertThat(taken.ref().correlation()).as("what JMS has for a reply").isEqualTo("ID:1");
    }

    @Test
    void aRequestWithACorrelationIdIsAnsweredUnderIt() throws Exception {
        // Given
        values.put("getJMSCorrelationID", "order-1");
        replyTo(ActiveMQDestination.createQueue("erp.answers"));

        // When
        var taken = take();

        // Then
        assertThat(taken.ref().correlation()).isEqualTo("order-1");
        assertThat(taken.ref().replyTo()).isEqualTo("erp.answers");
    }

    @Test
    void topicsAndTemporaryQueuesAreToldApart() throws Exception {
        // Given
        replyTo(ActiveMQDestination.createTopic("erp.news"));
        var topic = take();

        // When
        replyTo(ActiveMQDestination.createTemporaryQueue("7d0ab1a0"));
        var temporary = take();

        // Then
        assertThat(topic.ref().replyTo()).isEqualTo("topic:erp.news");
        assertThat(temporary.ref().replyTo()).isEqualTo("temporary-queue:7d0ab1a0");
    }

    @Test
    void couriersOwnQueueIsNoPlaceForAnswers() throws Exception {
        // Given
        replyTo(ActiveMQDestination.createQueue("courier.inbox"));

        // When
        var taken = take();

        // Then
        assertThat(taken.ref().replyTo()).isNull();
    }

    private void replyTo(Destination destination) {
        values.put("getJMSReplyTo", destination);
    }

    private IncomingMessage take() throws Exception {
        var exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setHeader("JMSType", "x");
        exchange.getMessage().setBody(message());
        new TakeJmsMessage(new Intakes.Jms(), Settings.replies()).process(exchange);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        return Intake.INCOMING.in(exchange);
    }

    private Message message() {
        return (Message) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TextMessage.class},
                (proxy, method, arguments) -> method.getName().equals("getStringProperty")
                        ? properties.get(String.valueOf(arguments[0]))
                        : values.get(method.getName()));
    }

    private static String content(IncomingMessage taken) throws Exception {
        try (var stream = taken.body().open()) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
