package dev.altinncourier.it;

import static dev.altinncourier.it.OutcomeFolders.awaitUntil;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.it.Api.Answer;
import dev.altinncourier.it.Api.Form;
import dev.altinncourier.it.WebhookReceiver.Call;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that posts its submissions and is told by webhook what becomes of them. */
class PostedIT {

    private static final String OWNER = "910423185";
    private static final List<String> STORY = List.of("received", "instance-created", "submitted", "delivered");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static WebhookReceiver receiver;
    private static Stage stage;
    private static Api api;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        receiver = WebhookReceiver.start("the secret of both");
        Files.writeString(home.resolve("webhook.secret"), "a newer one\nthe secret of both\n");
        stage = Stage.in(home, installation -> installation
                .with("courier.events.webhook.url", receiver.address().toString())
                .with("courier.events.webhook.secret-file", "webhook.secret"));
        api = new Api(stage.installation);
        api.awaitOpen();
    }

    @AfterEach
    void receiverTakesAll() {
        receiver.answers(event -> 204);
    }

    @AfterAll
    static void stop() {
        stage.close();
        receiver.close();
    }

    @Test
    void whatIsPostedIsSentAndToldOf() {
        // When
        var answer = api.post("post-1", application("post-1", 1).file("vedlegg/lønn æøå.pdf", "%PDF-1.4\n%%EOF\n"));

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("key").asText()).isEqualTo("post-1");
        var location = answer.response().headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/submissions/" + answer.id());
        var filed = stage.outcomes().await("post-1");
        assertThat(stage.delivered(filed).path("data")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(filed.folder().resolve("in/vedlegg/lønn æøå.pdf")).exists();
        awaitUntil(PATIENCE, () -> assertThat(receiver.told(answer.id())).isEqualTo(STORY));
        assertThat(receiver.callsOf(answer.id())).allSatisfy(PostedIT::isAnEvent);
        var shown = api.get(location).body();
        assertThat(shown.path("state").asText()).isEqualTo("done");
        assertThat(shown.path("report").path("id").asText()).isEqualTo(answer.id());
        assertThat(shown.toString()).doesNotContain(home());
    }

    @Test
    void theSameRequestTwiceIsOneSubmission() {
        // Given
        var first = api.post("post-2", application("post-2", 2));

        // When
        var again = api.post("post-2", application("post-2", 2));

        // Then
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        var other = api.post("post-2", application("post-2", 99));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.rule()).isEqualTo("idempotency-key-reused");
        stage.delivered(stage.outcomes().await("post-2"));
    }

    @Test
    void aBareFormIsTakenAsTheWholeBody() {
        // When
        var answer = api.post(
                "/api/submissions?profile=ttd-bidrag&key=post-3",
                Forms.soknad(OWNER, 3),
                "Content-Type",
                "application/xml",
                "X-Requested-With",
                "test");

        // Then
        assertThat(answer.status()).isEqualTo(202);
        stage.delivered(stage.outcomes().await("post-3"));
        var page = api.get("/api/submissions?key=post-3&state=done&limit=1").body();
        assertThat(page.path("submissions").get(0).path("id").asText()).isEqualTo(answer.id());
        assertThat(page.path("after").asText()).isEqualTo(answer.id());
        assertThat(api.get("/api/submissions?key=post-3&after=" + answer.id())
                        .body()
                        .path("submissions"))
                .isEmpty();
        assertThat(api.get("/api/submissions?state=lost").status()).isEqualTo(400);
    }

    @Test
    void whatCannotBeASubmissionIsRefusedWithTheFix() {
        // When
        var unknown =
                api.post("no-1", new Form().manifest("{\"profile\":\"none\"}").file("a.xml", "<a/>"));

        // Then
        assertThat(List.of(unknown.status(), unknown.rule())).isEqualTo(List.of(422, "message-unknown-profile"));
        assertThat(unknown.body().path("fix").path("nb").asText()).isNotBlank();
        assertThat(unknown.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var noName = api.post("no-2", application("no-2", 1).file("", "x"));
        assertThat(List.of(noName.status(), noName.rule())).isEqualTo(List.of(422, "part-without-file-name"));
        var twice = api.post("no-3", application("no-3", 1).file("soknad.xml", "<a/>"));
        assertThat(List.of(twice.status(), twice.rule())).isEqualTo(List.of(422, "part-name"));
        var outside = api.post("no-4", application("no-4", 1).file("../../x.xml", "<a/>"));
        assertThat(List.of(outside.status(), outside.rule())).isEqualTo(List.of(422, "part-name"));
        assertThat(postWhole("hei", "text/plain")).isEqualTo(List.of(415, "message-unreadable"));
        var cut = "--y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n<a/>";
        assertThat(postWhole(cut, "multipart/form-data; boundary=y")).isEqualTo(List.of(400, "multipart-unreadable"));
        assertThat(postWhole("", "application/xml")).isEqualTo(List.of(400, "message-empty"));
        assertThat(api.post("/api/submissions", "<a/>", "Content-Type", "application/xml")
                        .status())
                .isEqualTo(415);
        assertThat(stage.outcomes().listed("work")).isEmpty();
    }

    /** Whoever reads the description can make each call in it. */
    @Test
    void everyCallThatIsDescribedIsThere() {
        // When
        var described = api.get("/q/openapi?format=json").body().path("paths");

        // Then
        assertThat(described).hasSizeGreaterThanOrEqualTo(5);
        described.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            var answer = api.send(
                    method.toUpperCase(Locale.ROOT),
                    path.getKey().replace("{id}", "01KARQ3W5C8D9E0F1G2H3J4K5M").replace("{channel}", "jms"),
                    BodyPublishers.noBody(),
                    "X-Requested-With",
                    "test");
            assertThat(path.getValue().path(method).path("responses").has(String.valueOf(answer.status())))
                    .as("%s %s answers %d", method, path.getKey(), answer.status())
                    .isTrue();
        }));
    }

    @Test
    void onlyASubmissionMayBeLarge() {
        // Given
        var large = "x".repeat(70_000);
        var redrive = "/api/submissions/01KARQ3W5C8D9E0F1G2H3J4K5M/redrive";

        // Then
        assertThat(api.post(redrive, large, "Content-Type", "application/json").status())
                .isEqualTo(413);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8)));
        assertThat(api.send("POST", redrive, chunked, "Content-Type", "application/json")
                        .status())
                .isEqualTo(411);
    }

    /** 200 MB, with a heap of 128 MB. Its form is no XML, so that it goes no further than this. */
    @Test
    void aLargeOneIsWrittenAsItComes(@TempDir Path temp) throws IOException {
        // Given
        var file = temp.resolve("large.pdf");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 0; at < 200_000_000; at += 1_000_000) {
                out.seek(at);
                out.writeLong(at + 1);
            }
            out.setLength(200_000_000);
        }
        long before = stage.courier.peakMegabytes();

        // When
        long start = System.nanoTime();
        var form = new Form().manifest("{\"profile\":\"ttd-bidrag\",\"key\":\"large\"}");
        var answer = api.post("large", form.file("soknad.xml", "<Soknad>").file("vedlegg/large.pdf", file));

        // Then
        System.out.printf(
                "200 MB posted in %.1f s; courier had %d MiB at most before, %d after%n",
                (System.nanoTime() - start) / 1e9, before, stage.courier.peakMegabytes());
        assertThat(answer.status()).isEqualTo(202);
        var filed = stage.outcomes().await("large");
        filed.assertIn("rejected");
        assertThat(Sha256.of(filed.folder().resolve("in/vedlegg/large.pdf"))).isEqualTo(Sha256.of(file));
    }

    @Test
    void aReceiverThatIsDownMissesNothing() {
        // Given
        receiver.answers(event -> 503);
        var answers =
                List.of(api.post("down-1", application("down-1", 11)), api.post("down-2", application("down-2", 12)));

        // When
        stage.delivered(stage.outcomes().await("down-1"));
        stage.delivered(stage.outcomes().await("down-2"));
        awaitUntil(PATIENCE, () -> assertThat(stage.installation.log()).contains("webhook takes no events since"));
        var health = Health.of(stage.installation);
        receiver.answers(event -> 204);

        // Then
        assertThat(health.text()).contains("webhook.waiting");
        assertThat(health.ready()).isEqualTo(200);
        assertThat(answers)
                .allSatisfy(answer -> awaitUntil(
                        PATIENCE, () -> assertThat(receiver.told(answer.id())).isEqualTo(STORY)));
        assertThat(stage.installation.log()).containsOnlyOnce("webhook takes events again");
    }

    @Test
    void aReceiverThatTakesItsTimeIsToldEachEventOnce() {
        // Given
        receiver.answers(event -> {
            OutcomeFolders.pause(Duration.ofMillis(1200));
            return 204;
        });

        // When
        var answer = api.post("slow-1", application("slow-1", 31));

        // Then
        awaitUntil(PATIENCE, () -> assertThat(receiver.told(answer.id())).isEqualTo(STORY));
        assertThat(receiver.callsOf(answer.id())).hasSameSizeAs(STORY);
    }

    @Test
    void acrossACrashNoEventIsLostAndNoneOvertakesAnother() {
        // Given
        var killed = new AtomicBoolean();
        receiver.answers(event -> {
            if (event.path("type").asText().endsWith("submitted") && killed.compareAndSet(false, true)) {
                stage.courier.kill();
            }
            return 204;
        });
        var answer = api.post("crash-1", application("crash-1", 21));
        awaitUntil(PATIENCE, () -> assertThat(killed).isTrue());

        // When
        stage.courier.restart();
        api.awaitOpen();

        // Then
        stage.delivered(stage.outcomes().await("crash-1"));
        awaitUntil(PATIENCE, () -> assertThat(receiver.told(answer.id())).isEqualTo(STORY));
        var submitted = receiver.callsOf(answer.id()).stream()
                .filter(call -> call.word().equals("submitted"))
                .map(Call::id)
                .toList();
        assertThat(submitted).hasSize(2);
        assertThat(submitted.get(0)).isEqualTo(submitted.get(1));
    }

    private static void isAnEvent(Call call) {
        assertThat(call.signed()).isTrue();
        assertThat(call.contentType()).isEqualToIgnoringCase("application/cloudevents+json; charset=UTF-8");
        assertThat(call.event().path("specversion").asText()).isEqualTo("1.0");
        assertThat(call.event().path("partitionkey").asText())
                .isEqualTo(call.event().path("subject").asText());
        // The sandbox makes the party's id, which an instance's id begins with, of the organisation number.
        var data = (ObjectNode) call.event().path("data").deepCopy();
        data.remove("instance");
        assertThat(data.toString()).doesNotContain(OWNER);
    }

    private static List<Object> postWhole(String body, String type) {
        Answer answer =
                api.post("/api/submissions?profile=ttd-bidrag", body, "Content-Type", type, "X-Requested-With", "test");
        return List.of(answer.status(), answer.rule());
    }

    private static Form application(String key, int number) {
        return new Form()
                .manifest("{\"profile\":\"ttd-bidrag\",\"key\":\"" + key + "\"}")
                .file("soknad.xml", Forms.soknad(OWNER, number));
    }

    private static String home() {
        return stage.installation.home().toString();
    }
}
