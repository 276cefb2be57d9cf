package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that come by Kafka: each shape, each way in which one can never be one, and what a broker does. */
class KafkaIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String OWNER = "910423185";

    private static KafkaBroker broker;
    private static Path folder;
    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home, @TempDir Path data, @TempDir Path shared) throws Exception {
        folder = shared;
        broker = new KafkaBroker(data);
        broker.start();
        broker.makeTopics();
        DyingRoute.in(home)
                .before(
                        "receive-from-kafka",
                        "commitOffset",
                        "${variable.open} != null && ${variable.incoming.ref.id} == 'dies'");
        stage = Stage.in(home, installation -> ShippedProfiles.impatient(installation)
                .with("courier.intake.kafka.brokers", broker.address())
                .with("courier.events.kafka.topic", KafkaBroker.EVENTS)
                .with("courier.intake.kafka.client.client.id", "from-the-settings")
                .with("courier.intake.kafka.client.session.timeout.ms", "6000")
                .with("courier.intake.claim-check.roots", shared.toString())
                .with("courier.intake.steer-every", "200ms")
                .with("courier.intake.most-open", "10")
                .with("courier.limits.parallel", "2"));
    }

    @AfterAll
    static void stop() throws IOException {
        stage.close();
        broker.close();
    }

    @Test
    void aReturnInAZipIsDeliveredAndToldOfInOrder() {
        // When
        broker.send(SampleMessages.zip("kafka-zip"), Map.of("profile", SampleMessages.PROFILE, "key", "kafka-zip"));

        // Then
        assertDelivered("kafka-zip");
        OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(words("kafka-zip"))
                .containsExactly("received", "instance-created", "submitted", "accepted"));
        var id = stage.outcomes().await("kafka-zip").id();
        assertThat(events("kafka-zip")).allSatisfy(event -> {
            assertThat(new String(event.key(), UTF_8)).isEqualTo(id);
            assertThat(event.headers()).extracting(Header::key).containsExactly("content-type");
            assertThat(header(event, "content-type")).isEqualTo("application/cloudevents+json; charset=UTF-8");
            SampleMessages.assertUntold(new String(event.value(), UTF_8));
        });
    }

    @Test
    void aReturnInAManifestIsDelivered() {
        // When
        broker.send(SampleMessages.inline("kafka-inline").getBytes(UTF_8), Map.of());

        // Then
        assertDelivered("kafka-inline");
    }

    @Test
    void aReturnThatARecordPointsAtIsDelivered() throws IOException {
        // Given
        var file = Files.write(folder.resolve("melding.xml"), SampleMessages.content("melding.xml"));

        // When
        var manifest = SampleMessages.claimCheck("kafka-path", "path", file.toString());
        broker.send(manifest.getBytes(UTF_8), Map.of());

        // Then
        assertDelivered("kafka-path");
    }

    @Test
    void aFormIsDeliveredUnderTheKeyOfItsRecord() {
        // When
        var headers = Map.of("profile", "ttd-bidrag", "owner", OWNER);
        broker.send(List.of(KafkaBroker.record("kafka-form", form(7001), headers)));

        // Then
        stage.delivered(stage.outcomes().await("kafka-form"));
    }

    @Test
    void whatCanNeverBeASubmissionBlocksNothingAndIsHandedBackWithTheReason() {
        // Given
        var noise = new byte[] {1, 2, 3, 0, -1};

        // When
        broker.send(List.of(
                KafkaBroker.record("kafka-poison", noise, Map.of("profile", "ttd-bidrag", "traceparent", "00-1")),
                // Camel's producer would obey these: another topic, and a partition that there is not.
                KafkaBroker.record(
                        "kafka-poison", noise, Map.of("KAFKA.OVERRIDE_TOPIC", "else", "kafka.PARTITION_KEY", "99")),
                KafkaBroker.record("kafka-poison", form(7002), Map.of("profile", "no-such-profile")),
                KafkaBroker.record(
                        "kafka-poison",
                        SampleMessages.claimCheck("x", "path", "/etc/passwd").getBytes(UTF_8),
                        Map.of()),
                KafkaBroker.record("kafka-poison", form(7002), Map.of("profile", "ttd-bidrag"))));

        // Then
        stage.delivered(stage.outcomes().await("kafka-poison"));
        var letters = broker.deadLetters(4);
        assertThat(letters)
                .extracting(letter -> header(letter, "courierRule"))
                .containsExactly(
                        "message-unreadable",
                        "message-unreadable",
                        "message-unknown-profile",
                        "claim-check-not-allowed");
        var first = letters.get(0);
        assertThat(first.value()).isEqualTo(noise);
        assertThat(new String(first.key(), UTF_8)).isEqualTo("kafka-poison");
        assertThat(header(first, "traceparent")).isEqualTo("00-1");
        assertThat(header(first, "courierReport"))
                .contains("\"source\":\"kafka:courier-inbox\"", "\"nextAction\":{\"nb\":");
    }

    @Test
    void recordsOfOneKeyAreSentInTheirOrder() {
        // When
        broker.send(IntStream.range(0, 4)
                .mapToObj(i -> KafkaBroker.record("kafka-order", form(7100 + i), Map.of("profile", "ttd-bidrag")))
                .toList());

        // Then
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(filed("kafka-order")).hasSize(4));
        var made = stage.sandbox.instances().stream()
                .map(instance -> instance.path("id").asText())
                .toList();
        var numbers = filed("kafka-order").stream()
                .sorted(Comparator.comparingInt(
                        filed -> made.indexOf(filed.report().at("/instance/id").asText())))
                .map(filed -> filed.read("in/kafka-order.xml").replaceAll("(?s).*<nummer>(\\d+)</nummer>.*", "$1"));
        assertThat(numbers).containsExactly("7100", "7101", "7102", "7103");
    }

    @Test
    void recordsStayWithTheBrokerWhileTooMuchIsInHand() {
        // When
        broker.send(IntStream.range(0, 80)
                .mapToObj(i -> KafkaBroker.record("kafka-many-" + i, form(8000 + i), Map.of("profile", "ttd-bidrag")))
                .toList());
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(stage.installation.log()).contains("messages are left with their brokers"));

        // Then
        assertThat(broker.waiting()).isPositive();
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(filed("kafka-many-")).hasSize(80));
        assertThat(broker.waiting()).isZero();
    }

    @Test
    void whatIsSetForTheClientArrivesThere() {
        // When
        broker.send(form(7009), Map.of("profile", "ttd-bidrag", "key", "kafka-client"));
        stage.outcomes().await("kafka-client");

        // Then
        OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(broker.clients()).containsExactly("from-the-settings"));
    }

    @Test
    void brokersThatStopWhileEventsAreDueMissNoneOfThem() {
        // Given
        var story = List.of("received", "instance-created", "submitted", "delivered");
        broker.send(form(7010), Map.of("profile", "ttd-bidrag", "key", "kafka-before"));
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(words("kafka-before")).isEqualTo(story));
        broker.stop();

        // When
        stage.inbox().application(OWNER, 7011).with(".ready", "").drop();
        stage.delivered(stage.outcomes().await("soknad-7011"));
        assertThat(Health.of(stage.installation).text()).contains("kafka.waiting");
        broker.start();

        // Then
        OutcomeFolders.awaitUntil(
                PATIENCE,
                () -> assertThat(words("soknad-7011").stream().distinct()).containsExactlyElementsOf(story));
    }

    /** The broker is away when courier starts again: folders go on, health says it, and courier joins when it comes. */
    @Test
    @HaltsByRoute
    void aCrashBeforeTheCommitMakesNoSecondSubmission() {
        // Given
        var headers = Map.of("profile", "ttd-bidrag", "messageId", "dies");
        broker.send(List.of(KafkaBroker.record("kafka-dies", form(7006), headers)));
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(stage.courier.isAlive()).isFalse());
        broker.stop();

        // When
        stage.courier.restart();
        stage.inbox().application(OWNER, 7007).with(".ready", "").drop();
        stage.delivered(stage.outcomes().await("soknad-7007"));
        assertThat(health()).isEqualTo("DOWN");
        assertThat(Health.of(stage.installation).ready()).isEqualTo(200);
        broker.start();

        // Then
        OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(broker.waiting()).isZero());
        stage.delivered(stage.outcomes().await("kafka-dies"));
        assertThat(stage.installation.log()).contains("a message of kafka:courier-inbox came once more");
        var story = List.of("received", "instance-created", "submitted", "delivered");
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(words("soknad-7007")).isEqualTo(story));
        OutcomeFolders.awaitUntil(
                PATIENCE, () -> assertThat(words("kafka-dies")).isEqualTo(story));
    }

    private static String health() {
        return Health.of(stage.installation).check("brokers");
    }

    /** What was told of a submission, in the order in which it lies in its partition. */
    private static List<String> words(String key) {
        return events(key).stream()
                .map(event -> json(event).path("type").asText().replace("dev.altinncourier.submission.", ""))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> events(String key) {
        return broker.events().stream()
                .filter(event -> json(event).at("/data/key").asText().equals(key))
                .toList();
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] form(int number) {
        return Forms.soknad(OWNER, number).getBytes(UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
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
}
