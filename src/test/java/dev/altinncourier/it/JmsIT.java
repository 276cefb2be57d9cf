package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that come by a JMS broker: each shape, each way in which one can never be one, and what a broker does. */
class JmsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String OWNER = "910423185";

    /** What is told of a submission that the authority gives no verdict of. */
    private static final List<String> STORY = List.of("received", "instance-created", "submitted", "delivered");

    private static ArtemisBroker broker;
    private static JmsMailbox topic;
    private static JmsMailbox replies;
    private static DyingRoute dying;
    private static HttpServer files;
    private static Stage stage;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path home, @TempDir Path data, @TempDir Path shared) throws IOException {
        files = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        files.createContext("/melding.xml", exchange -> {
            var content = SampleMessages.content("melding.xml");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        files.createContext("/down", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        files.start();
        broker = new ArtemisBroker(data);
        broker.start();
        topic = JmsMailbox.ofTopic(broker.url(), "courier.events");
        replies = JmsMailbox.ofQueue(broker.url(), "erp.replies");
        // At its redelivery there is nothing left to open.
        dying = DyingRoute.in(home)
                .before(
                        "receive-from-jms",
                        "endDelivery",
                        "${variable.open} != null && ${variable.incoming.ref.id} == 'dies'")
                .before(
                        "publish-to-jms",
                        "noteDelivery",
                        "${variable.event.sequence} == 2 && ${variable.event.data} contains 'jms-told-twice'");
        stage = Stage.in(home, installation -> ShippedProfiles.impatient(installation)
                .with("courier.intake.jms.url", broker.url())
                .with("courier.events.jms.topic", "courier.events")
                .with("courier.intake.claim-check.roots", shared.toString())
                .with("courier.intake.claim-check.hosts", "http://localhost:" + port())
                .with("courier.intake.steer-every", "200ms")
                .with("courier.intake.most-open", "10")
                .with("courier.limits.parallel", "2"));
        folder = shared;
    }

    @AfterAll
    static void stop() {
        stage.close();
        broker.close();
        files.stop(0);
    }

    @Test
    void aReturnInAZipIsDeliveredAndItsSenderToldInOrder() {
        // When
        broker.send(
                context -> request(context, SampleMessages.zip("jms-zip"), "order-4711"),
                Map.of("profile", SampleMessages.PROFILE, "key", "jms-zip"));

        // Then
        assertDelivered("jms-zip");
        var story = List.of("received", "instance-created", "submitted", "accepted");
        awaitUntil(() -> assertThat(replies.wordsOf("jms-zip")).isEqualTo(story));
        awaitUntil(() -> assertThat(topic.wordsOf("jms-zip")).isEqualTo(story));
        assertThat(replies.of("jms-zip")).allSatisfy(reply -> {
            assertThat(reply.correlation()).isEqualTo("order-4711");
            assertThat(reply.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
            assertThat(reply.mode()).isEqualTo(DeliveryMode.PERSISTENT);
            SampleMessages.assertUntold(reply.text());
        });
    }

    @Test
    void aReplyNamesTheMessageThatItAnswersAlsoInATemporaryQueue() {
        // Given
        try (var factory = new ActiveMQConnectionFactory(broker.url());
                var context = factory.createContext()) {
            var own = context.createTemporaryQueue();
            var message = context.createTextMessage(Forms.soknad(OWNER, 7030));

            // When
            context.createProducer()
                    .setJMSReplyTo(own)
                    .setProperty("profile", "ttd-bidrag")
                    .setProperty("key", "jms-temporary")
                    .send(context.createQueue(ArtemisBroker.INBOX), message);

            // Then
            var reply = context.createConsumer(own).receive(PATIENCE.toMillis());
            assertThat(JmsMailbox.read(reply).word()).isEqualTo("received");
            assertThat(JmsMailbox.read(reply).correlation()).isEqualTo(id(message));
            stage.delivered(stage.outcomes().await("jms-temporary"));
        }
    }

    @Test
    void addressesThatTakeNothingHoldUpNoOthers() {
        // Given
        var gone = broker.goneQueue();

        // When
        broker.send(
                context -> ArtemisBroker.repliedTo(context.createTextMessage(Forms.soknad(OWNER, 7031)), gone),
                form("jms-gone"));
        broker.sendForm(Forms.soknad(OWNER, 7032), ArtemisBroker.CLOSED, form("jms-closed"));
        broker.sendForm(Forms.soknad(OWNER, 7033), "erp.replies", form("jms-open"));

        // Then
        awaitUntil(() -> assertThat(replies.wordsOf("jms-open")).isEqualTo(STORY));
        var log = stage.installation.log();
        var closed = stage.outcomes().await("jms-closed").id();
        assertThat(log).contains("the address that the sender of submission " + closed + " named takes no events");
        assertThat(log)
                .containsOnlyOnce("events of submission "
                        + stage.outcomes().await("jms-gone").id() + " are given up");
        assertThat(log).doesNotContain("jms-reply takes no events since");
        assertThat(Health.of(stage.installation).text()).contains("jms-reply.given-up", "jms-reply.waiting");
        assertThat(topic.wordsOf("jms-closed")).isEqualTo(STORY);
    }

    @Test
    void aBrokerThatStopsWhileEventsAreDueMissesNoneOfThem() {
        // Given
        broker.sendForm(Forms.soknad(OWNER, 7035), "erp.replies", form("jms-before"));
        awaitUntil(() -> assertThat(replies.wordsOf("jms-before")).isEqualTo(STORY));
        broker.stop();

        // When
        stage.inbox()
                .application(OWNER, 7036)
                .with("submission.json", "{\"replyTo\":\"erp.replies\"}")
                .drop();
        var filed = stage.outcomes().await("soknad-7036");
        awaitUntil(() -> assertThat(Health.of(stage.installation).text()).contains("jms.waiting", "jms-reply.waiting"));
        broker.start();

        // Then
        stage.delivered(filed);
        awaitUntil(() -> assertThat(topic.wordsOf("soknad-7036")).isEqualTo(STORY));
        awaitUntil(() -> assertThat(replies.wordsOf("soknad-7036")).isEqualTo(STORY));
        assertThat(replies.of("soknad-7036"))
                .extracting(JmsMailbox.Heard::correlation)
                .containsOnly(filed.id());
    }

    @Test
    @HaltsByRoute
    void anEventThatWasSentWhenCourierDiedComesAgainUnderItsId() throws IOException {
        // Given
        broker.sendText(Forms.soknad(OWNER, 7034), form("jms-told-twice"));
        awaitUntil(() -> assertThat(stage.courier.isAlive()).isFalse());
        dying.mend("publish-to-jms");

        // When
        stage.courier.restart();

        // Then
        awaitUntil(() -> assertThat(topic.wordsOf("jms-told-twice"))
                .containsExactly("received", "instance-created", "instance-created", "submitted", "delivered"));
        var told = topic.of("jms-told-twice");
        assertThat(told.get(1).text()).isEqualTo(told.get(2).text());
    }

    @Test
    void aReturnInAManifestIsDelivered() {
        // When
        broker.sendText(SampleMessages.inline("jms-inline"), Map.of());

        // Then
        assertDelivered("jms-inline");
    }

    @Test
    void aReturnInAFolderThatAMessagePointsAtIsDelivered() throws IOException {
        // Given
        var file = Files.write(folder.resolve("melding.xml"), SampleMessages.content("melding.xml"));

        // When
        broker.sendText(SampleMessages.claimCheck("jms-path", "path", file.toString()), Map.of());

        // Then
        assertDelivered("jms-path");
        assertThat(file).exists();
    }

    @Test
    void aReturnThatAMessageSaysWhereToFetchIsDelivered() {
        // When
        broker.sendText(SampleMessages.claimCheck("jms-url", "url", address("/melding.xml")), Map.of());

        // Then
        assertDelivered("jms-url");
    }

    @Test
    void aFormWithPropertiesIsDelivered() {
        // When
        broker.sendText(Forms.soknad(OWNER, 7001), Map.of("profile", "ttd-bidrag", "key", "jms-form", "owner", OWNER));

        // Then
        stage.delivered(stage.outcomes().await("jms-form"));
    }

    @Test
    void whatCanNeverBeASubmissionIsHandedBackWithTheReason() {
        // Given
        var zip = new byte[] {1, 2, 3, 0, -1};
        var unsafe = SampleMessages.claimCheck("jms-unsafe", "path", "/etc/passwd");
        var form = Forms.soknad(OWNER, 7002);

        // When
        broker.sendBytes(zip, Map.of("profile", SampleMessages.PROFILE, "traceparent", "00-1"));
        broker.sendText(form, Map.of("profile", "no-such-profile"));
        broker.sendText(unsafe, Map.of());
        broker.sendText(form, Map.of("profile", "ttd-bidrag", "key", "jms-behind"));

        // Then
        stage.delivered(stage.outcomes().await("jms-behind"));
        broker.deadLetter(message -> {
            assertReport(message, "message-unreadable");
            assertThat(bytes(message)).isEqualTo(zip);
            assertThat(property(message, "traceparent")).isEqualTo("00-1");
            return message;
        });
        broker.deadLetter(message -> {
            assertReport(message, "message-unknown-profile");
            assertThat(text(message)).isEqualTo(form);
            return message;
        });
        broker.deadLetter(message -> {
            assertReport(message, "claim-check-not-allowed");
            assertThat(text(message)).isEqualTo(unsafe);
            return message;
        });
    }

    @Test
    void aHostThatIsDownHoldsUpTheOthersForAWhileOnly() {
        // When
        broker.sendText(SampleMessages.claimCheck("jms-down", "url", address("/down")), Map.of("messageId", "down"));
        broker.sendText(Forms.soknad(OWNER, 7003), Map.of("profile", "ttd-bidrag", "key", "jms-after-down"));

        // Then
        stage.delivered(stage.outcomes().await("jms-after-down"));
        broker.deadLetter(message -> {
            assertReport(message, "claim-check-unreachable");
            return message;
        });
        assertThat(broker.given()).isZero();
    }

    @Test
    void messagesOfOneKeyAreSentInTheirOrder() {
        // When
        for (int i = 0; i < 4; i++) {
            broker.sendText(Forms.soknad(OWNER, 7100 + i), Map.of("profile", "ttd-bidrag", "key", "jms-order"));
        }

        // Then
        OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(filed("jms-order")).hasSize(4));
        var made = stage.sandbox.instances().stream()
                .map(instance -> instance.path("id").asText())
                .toList();
        var numbers = filed("jms-order").stream()
                .sorted(Comparator.comparingInt(
                        filed -> made.indexOf(filed.report().at("/instance/id").asText())))
                .map(filed -> filed.read("in/jms-order.xml").replaceAll("(?s).*<nummer>(\\d+)</nummer>.*", "$1"));
        assertThat(numbers).containsExactly("7100", "7101", "7102", "7103");
    }

    @Test
    void aMessageThatCameTwiceIsOneSubmission() {
        // When
        for (int i = 0; i < 2; i++) {
            broker.sendText(
                    Forms.soknad(OWNER, 7004),
                    Map.of("profile", "ttd-bidrag", "key", "jms-twice", "messageId", "twice", "resend", "true"));
        }
        broker.sendText(Forms.soknad(OWNER, 7005), Map.of("profile", "ttd-bidrag", "key", "jms-behind-twice"));

        // Then
        stage.delivered(stage.outcomes().await("jms-behind-twice"));
        stage.delivered(stage.outcomes().await("jms-twice"));
        assertThat(stage.installation.log()).contains("a message of jms:courier.inbox came once more");
    }

    @Test
    void anotherContentUnderAnIdThatWasUsedIsNotLost() {
        // Given
        broker.sendText(
                Forms.soknad(OWNER, 7020), Map.of("profile", "ttd-bidrag", "key", "jms-first", "messageId", "reused"));

        // When
        broker.sendText(
                Forms.soknad(OWNER, 7021), Map.of("profile", "ttd-bidrag", "key", "jms-second", "messageId", "reused"));

        // Then
        broker.deadLetter(message -> {
            assertReport(message, "message-id-reused");
            return message;
        });
        stage.delivered(stage.outcomes().await("jms-first"));
        assertThat(filed("jms-second")).isEmpty();
    }

    @Test
    void messagesStayWithTheBrokerWhileTooMuchIsInHand() {
        // When
        IntStream.range(0, 80)
                .forEach(i -> broker.sendText(
                        Forms.soknad(OWNER, 8000 + i), Map.of("profile", "ttd-bidrag", "key", "jms-many-" + i)));
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(stage.installation.log()).contains("messages are left with their brokers"));

        // Then
        assertThat(broker.waiting()).isPositive();
        OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(filed("jms-many-")).hasSize(80));
        assertThat(stage.installation.log()).contains("messages are taken again");
    }

    /** The broker is away when courier starts again: folders go on, health says it, and courier joins when it comes. */
    @Test
    @HaltsByRoute
    void aCrashBeforeTheAcknowledgementMakesNoSecondSubmission() {
        // Given
        broker.sendText(
                Forms.soknad(OWNER, 7006),
                Map.of("profile", "ttd-bidrag", "key", "jms-dies", "messageId", "dies", "owner", OWNER));
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(stage.courier.isAlive()).isFalse());
        broker.stop();

        // When
        stage.courier.restart();
        stage.inbox().application(OWNER, 7007).with(".ready", "").drop();
        stage.delivered(stage.outcomes().await("soknad-7007"));
        OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(health("brokers")).isEqualTo("DOWN"));
        assertThat(Health.of(stage.installation).ready()).isEqualTo(200);
        broker.start();

        // Then
        OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(broker.waiting()).isZero());
        stage.delivered(stage.outcomes().await("jms-dies"));
        assertThat(health("brokers")).isEqualTo("UP");
        awaitUntil(() -> assertThat(topic.wordsOf("soknad-7007")).isEqualTo(STORY));
        awaitUntil(() -> assertThat(topic.wordsOf("jms-dies")).isEqualTo(STORY));
    }

    private static Map<String, String> form(String key) {
        return Map.of("profile", "ttd-bidrag", "key", key);
    }

    private static void awaitUntil(Runnable assertion) {
        OutcomeFolders.awaitUntil(PATIENCE, assertion);
    }

    private static Message request(JMSContext context, byte[] content, String correlation) {
        try {
            var message = context.createBytesMessage();
            message.writeBytes(content);
            message.setJMSCorrelationID(correlation);
            return ArtemisBroker.repliedTo(message, context.createQueue("erp.replies"));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(Message message) {
        try {
            return message.getJMSMessageID();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String health(String check) {
        return Health.of(stage.installation).check(check);
    }

    private static void assertDelivered(String key) {
        var filed = stage.outcomes().await(key);
        stage.delivered(filed);
        assertThat(filed.report().path("verdict").asText()).isEqualTo("accepted");
    }

    private static List<Filed> filed(String prefix) {
        return stage.outcomes()
                .all()
                .filter(filed -> filed.folder().getFileName().toString().startsWith(prefix))
                .toList();
    }

    private static void assertReport(Message message, String rule) {
        assertThat(property(message, "courierRule")).isEqualTo(rule);
        JsonNode report;
        try {
            report = JSON.readTree(property(message, "courierReport"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(report.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(report.path("source").asText()).isEqualTo("jms:courier.inbox");
        assertThat(report.path("rule").asText()).isEqualTo(rule);
        assertThat(report.at("/summary/nb").asText()).isNotBlank();
        assertThat(report.at("/nextAction/en").asText()).isNotBlank();
    }

    private static String property(Message message, String name) {
        try {
            return message.getStringProperty(name);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Message message) {
        try {
            return ((TextMessage) message).getText();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Message message) {
        try {
            var bytes = (BytesMessage) message;
            var content = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(content);
            return content;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port() {
        return files.getAddress().getPort();
    }

    private static String address(String path) {
        return "http://localhost:" + port() + path;
    }
}
