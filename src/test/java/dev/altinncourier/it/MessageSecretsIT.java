package dev.altinncourier.it;

import static dev.altinncourier.it.OutcomeFolders.awaitUntil;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Courier with all logs as loud as an operator can make them, while submissions come by queue, by topic and by HTTP, good ones
 * and bad ones, and events go out: no secret of a broker's, no national identity number and no value of a form stands in what
 * it writes or tells.
 */
class MessageSecretsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String JMS_PASSWORD = "Passord-hos-koen-91";
    private static final String KAFKA_PASSWORD = "Passord-hos-emnet-92";
    private static final String SECRET = "Hemmelighet-for-hendelser-93";
    private static final String PERSON = "01039012345";
    private static final String VALUE = "Skjemaverdi Kvitebjorn 94";
    private static final String NOISE = "Uleselig innhold Svartbekk 95";
    private static final String OWNER = "897069650";

    private static Path home;
    private static WebhookReceiver receiver;
    private static ArtemisBroker queues;
    private static KafkaBroker topics;
    private static Stage stage;

    /** Everything that is done with courier, in one go: the tests look at what is left of it. */
    @BeforeAll
    static void run(@TempDir Path folder, @TempDir Path queueData, @TempDir Path topicData) throws Exception {
        home = folder;
        Files.writeString(home.resolve("webhook.secret"), SECRET);
        receiver = WebhookReceiver.start(SECRET);
        queues = new ArtemisBroker(queueData);
        queues.start();
        topics = new KafkaBroker(topicData);
        topics.start();
        topics.makeTopics();
        stage = Stage.in(home, installation -> LoudLogs.of(installation)
                .with("courier.intake.jms.url", queues.url())
                .with("courier.intake.jms.username", "courier")
                .with("courier.intake.jms.password", JMS_PASSWORD)
                .with("courier.intake.kafka.brokers", topics.address())
                .with(
                        "courier.intake.kafka.client.sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"courier\" password=\""
                                + KAFKA_PASSWORD + "\";")
                .with("courier.events.webhook.url", receiver.address().toString())
                .with("courier.events.webhook.secret-file", "webhook.secret"));
        send();
        Files.writeString(
                home.resolve("health.json"), Health.of(stage.installation).text());
        Files.writeString(home.resolve("events.json"), receiver.all().toString());
        stage.close();
    }

    @AfterAll
    static void stop() throws IOException {
        topics.close();
        queues.close();
        receiver.close();
    }

    private static void send() throws Exception {
        queues.sendText(form(1), headers("jms-god", OWNER));
        queues.sendText(form(2), headers("jms-person", PERSON));
        queues.sendText(NOISE, headers("jms-stoy", OWNER));
        queues.sendText(form(3), headers("jms-eier", PERSON + "x"));
        topics.send(List.of(
                KafkaBroker.record("kafka-god", manifest(4).getBytes(UTF_8), headers("kafka-god", OWNER)),
                KafkaBroker.record("kafka-avvist", manifest(500).getBytes(UTF_8), headers("kafka-avvist", OWNER)),
                KafkaBroker.record("kafka-stoy", NOISE.getBytes(UTF_8), headers("kafka-stoy", PERSON))));
        var posted = post();
        Stream.of("jms-god", "kafka-god", "rest-god")
                .forEach(key -> stage.outcomes().await(key).assertIn("done"));
        Stream.of("jms-person", "kafka-avvist").forEach(key -> stage.outcomes().await(key));
        queues.deadLetter(letter -> letter);
        queues.deadLetter(letter -> letter);
        topics.deadLetters(1);
        awaitUntil(
                Duration.ofSeconds(60), () -> assertThat(receiver.told(posted)).contains("delivered"));
    }

    /** @return the id of the good one */
    private static String post() throws IOException {
        var api = new Api(stage.installation);
        api.awaitOpen();
        var good = api.post(
                "rest-god",
                new Api.Form()
                        .manifest(submission("rest-god", "\"organisationNumber\": \"" + OWNER + "\""))
                        .file("skjema.xml", form(5)));
        assertThat(good.status()).isEqualTo(202);
        var bad = api.post(
                "rest-stoy",
                new Api.Form()
                        .manifest("{\"profile\": \"" + NOISE + "\", \"owner\": \"" + PERSON)
                        .file("skjema.xml", form(6)));
        assertThat(bad.status()).isGreaterThanOrEqualTo(400);
        Files.writeString(home.resolve("answers.json"), good.body().toString() + bad.body());
        return good.id();
    }

    @Test
    void nothingThatIsWrittenOrToldHoldsASecretAPersonOrAValue() {
        // Given
        var leaks = new Leaks(Map.of(
                "password of the queue", JMS_PASSWORD,
                "password of the topic", KAFKA_PASSWORD,
                "secret of the webhook", SECRET,
                "a person", PERSON,
                "a value of the form", VALUE,
                "the form in base64", Base64.getEncoder().encodeToString(form(4).getBytes(UTF_8)),
                "what cannot be read", NOISE,
                "the start of a token", "eyJ"));

        // When
        var found = leaks.in(LoudLogs.written(home));

        // Then
        assertThat(LoudLogs.written(home)).hasSizeGreaterThan(8);
        assertThat(found).isEmpty();
    }

    @Test
    void theJournalHoldsNoSecretOfABroker() {
        // When
        var found = new Leaks(Map.of("queue", JMS_PASSWORD, "topic", KAFKA_PASSWORD, "webhook", SECRET))
                .in(LoudLogs.files(home, "journal"));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsLookedForWasSent() {
        // When
        var found = new Leaks(Map.of("a value", VALUE)).in(LoudLogs.files(home, "in"));

        // Then
        assertThat(found).isNotEmpty();
        assertThat(stage.installation.log()).contains("DEBUG", "courier.inbox", "courier-inbox");
    }

    private static Map<String, String> headers(String key, String owner) {
        return Map.of("profile", "ttd-courier-test", "key", key, "owner", owner);
    }

    private static String form(int count) {
        return Forms.skjema("<orgnr>" + OWNER + "</orgnr><navn>" + VALUE + "</navn><antall>" + count + "</antall>");
    }

    private static String manifest(int count) {
        var manifest = JSON.createObjectNode();
        manifest.putArray("parts")
                .addObject()
                .put("name", "skjema.xml")
                .put("content", Base64.getEncoder().encodeToString(form(count).getBytes(UTF_8)));
        return manifest.toString();
    }

    private static String submission(String key, String owner) {
        return "{\"profile\": \"ttd-courier-test\", \"key\": \"" + key + "\", \"owner\": {" + owner + "}}";
    }
}
