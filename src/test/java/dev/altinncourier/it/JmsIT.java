package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import jakarta.jms.BytesMessage;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that come by a JMS broker: each shape, each way in which one can never be one, and what a broker does. */
class JmsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String OWNER = "910423185";

    /** Dies after a message was entered and before it is acknowledged; at its redelivery there is nothing left to open. */
    private static final String DYING =
            """
            - filter:
                expression:
                  simple:
                    expression: "${variable.open} != null && ${variable.incoming.ref.id} == 'dies'"
                steps:
                  - bean:
                      ref: runtime
                      method: halt(137)
            """;

    private static ArtemisBroker broker;
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
        overrideRoute(home);
        stage = Stage.in(home, installation -> ShippedProfiles.impatient(installation.quickToStart())
                .with("courier.intake.jms.url", broker.url())
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
    void aReturnInAZipIsDelivered() {
        // When
        broker.sendBytes(SampleMessages.zip("jms-zip"), Map.of("profile", SampleMessages.PROFILE, "key", "jms-zip"));

        // Then
        assertDelivered("jms-zip");
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
    }

    private static String health(String check) {
        try {
            var all = JSON.readTree(Health.of(stage.installation).text());
            for (var one : all.path("checks")) {
                if (one.path("name").asText().equals(check)) {
                    return one.path("status").asText();
                }
            }
            return "missing in " + all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void overrideRoute(Path home) throws IOException {
        var routes = Files.createDirectories(home.resolve("routes"));
        Files.writeString(
                routes.resolve("runtime.camel.yaml"),
                """
                - beans:
                    - name: runtime
                      type: java.lang.Runtime
                      factoryMethod: getRuntime
                """);
        var route = Files.readString(Path.of("routes/receive-from-jms.camel.yaml"));
        var end = "        - process:\n            ref: endDelivery\n";
        assertThat(route).contains(end);
        Files.writeString(
                routes.resolve("receive-from-jms.camel.yaml"), route.replace(end, DYING.indent(8) + end), UTF_8);
    }
}
