package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom courier waits for: a person who signs, sends back or deletes, a virus scan, and an authority that answers. */
class PersonIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        var profiles = Files.createDirectories(home.resolve("profiles"));
        for (var name : new String[] {"signering", "frist", "skannes", "to-personer"}) {
            Files.copy(Stage.submission("profiles/" + name + ".yaml"), profiles.resolve(name + ".yaml"));
        }
        ShippedProfiles.copied(profiles);
        stage = Stage.in(home, installation -> installation
                .with("courier.profiles", profiles.toString())
                .with("courier.person.first-delay", "500ms")
                .with("courier.person.max-delay", "1s"));
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @BeforeEach
    void asUsual() {
        stage.sandbox.tell("/sandbox/scan", "{\"state\":\"clean\"}");
        stage.sandbox.tell("/sandbox/authority", "{\"outcome\":\"accepted\",\"delayMs\":200,\"auto\":true}");
    }

    /** Courier is killed while it waits for a person and for an authority: waits, deadline and ticket are still there. */
    @Test
    void whatAPersonSignsGoesOnAcrossARestart() {
        // Given
        var waiting = awaitPerson(drop("signering", "signert"));
        var ticket = text(waiting, "ticket.txt");
        assertThat(ticket).contains("VENTER PÅ EN PERSON: noen må signere oppgaven Task_2 (signing)");
        assertThat(ticket).contains("https://skjema.example/" + instance(waiting) + "?kode=A%2F1");
        var before = read(waiting, "ticket.json");
        stage.sandbox.tell("/sandbox/authority", "{\"auto\": false}");
        dropReturn("mva-lenge");
        awaitWaiting("mva-lenge", "AUTHORITY");
        int next = stage.sandbox.received("next");

        // When
        stage.courier.kill();
        stage.courier.restart();
        OutcomeFolders.pause(Duration.ofSeconds(2));
        assertThat(read(waiting, "ticket.json").path("deadline")).isEqualTo(before.path("deadline"));
        act(waiting, "sign");
        stage.sandbox.tell("/sandbox/authority", "{\"play\": true}");
        var filed = stage.outcomes().await("signert");
        var answered = stage.outcomes().await("mva-lenge");

        // Then
        filed.assertIn("done");
        assertThat(answered.report().path("verdict").asText()).isEqualTo("accepted");
        assertThat(stage.sandbox.received("next"))
                .as("courier leaves the task alone")
                .isEqualTo(next);
        assertThat(filed.report().path("verdict").asText()).isEqualTo("delivered");
        assertThat(filed.report().path("process"))
                .extracting(visit -> visit.path("task").asText())
                .containsExactly("Task_1", "Task_2");
        assertThat(filed.folder().resolve("ticket.txt")).doesNotExist();
        assertThat(stage.installation.log().lines().filter(line -> line.contains("is a person's")))
                .filteredOn(
                        line -> line.contains(filed.report().at("/instance/id").asText()))
                .hasSize(1);
    }

    @Test
    void onePersonAfterAnotherGetsATicket() {
        // Given
        var first = awaitPerson(drop("to-personer", "to"));
        assertThat(read(first, "ticket.json").path("task").asText()).isEqualTo("Task_1");
        act(first, "write");
        OutcomeFolders.awaitUntil(SOON, () -> assertThat(
                        read(awaitPerson("to"), "ticket.json").path("task").asText())
                .isEqualTo("Task_2"));

        // When
        act(awaitPerson("to"), "confirm");
        var filed = stage.outcomes().await("to");

        // Then
        stage.delivered(filed);
        assertThat(filed.report().path("process"))
                .extracting(visit -> visit.path("task").asText())
                .containsExactly("Task_1", "Task_2");
    }

    @Test
    void whatAPersonSendsBackIsTheSendersToCorrect() throws IOException {
        // Given
        act(awaitPerson(drop("signering", "tilbake")), "reject");
        var rejected = stage.outcomes().await("tilbake");
        rejected.assertIn("rejected");
        assertThat(rejected.report().path("rule").asText()).isEqualTo("person-sent-back");
        assertThat(rejected.report().at("/remoteState/draft").asText()).isEqualTo("kept");
        assertThat(rejected.text()).contains("Task_2 (signing)", "Task_1 (data)");

        // When
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), form());
        moveBack(rejected, "signering");
        act(awaitPerson("tilbake"), "sign");
        var filed = stage.outcomes().await("tilbake");

        // Then
        stage.delivered(filed);
    }

    @Test
    void whatAPersonDeletesIsMadeAnewOnlyWhenThatIsAskedFor() throws IOException {
        // Given
        act(awaitPerson(drop("signering", "slettet")), "delete");
        var rejected = stage.outcomes().await("slettet");
        rejected.assertIn("rejected");
        assertThat(rejected.report().path("rule").asText()).isEqualTo("instance-deleted");
        assertThat(rejected.report().path("resumeFrom").isNull()).isTrue();
        moveBack(rejected, "signering");
        var again = stage.outcomes().await("slettet");
        assertThat(stage.sandbox.instancesOf(again.id())).hasSize(1);

        // When
        Files.writeString(again.folder().resolve("redrive.json"), "{\"newInstance\": true}");
        moveBack(again, "signering");
        act(awaitPerson("slettet"), "sign");
        var filed = stage.outcomes().await("slettet");

        // Then
        filed.assertIn("done");
        assertThat(stage.sandbox.instancesOf(filed.id())).hasSize(2);
        assertThat(stage.sandbox.liveInstancesOf(filed.id())).hasSize(1);
    }

    @Test
    void whatAPersonGivesUpIsNeverDone() {
        // Given
        act(awaitPerson(drop("signering", "avbrutt")), "cancel");
        var rejected = stage.outcomes().await("avbrutt");
        rejected.assertIn("rejected");
        assertThat(rejected.text()).contains("IKKE LEVERT", "EndEvent_Avbrutt");

        // When
        moveBack(rejected, "signering");
        var again = stage.outcomes().await("avbrutt");

        // Then
        again.assertIn("rejected");
        assertThat(again.report().path("rule").asText()).isEqualTo("person-gave-up");
    }

    @Test
    void deadlineGoesToAnOperatorAndAReDriveWaitsOn() {
        // Given
        drop("frist", "utlopt");
        var dead = stage.outcomes().await("utlopt");
        dead.assertIn("dead-letter");
        assertThat(dead.report().path("rule").asText()).isEqualTo("person-has-not-acted");
        assertThat(dead.text()).contains("signere", "897069650");

        // When
        moveBack(dead, "frist");
        act(awaitPerson("utlopt"), "sign");
        var filed = stage.outcomes().await("utlopt");

        // Then
        stage.delivered(filed);
    }

    @Test
    void fileIsWaitedForUntilItIsScanned() {
        // Given
        stage.sandbox.tell("/sandbox/scan", "{\"state\":\"pending\"}");
        dropToScan("skannes");
        var waiting = awaitWaiting("skannes", "VIRUS_SCAN");
        assertThat(stage.sandbox
                        .instancesOf(waiting.getFileName().toString())
                        .get(0)
                        .path("currentTask")
                        .asText())
                .isEqualTo("Task_1");

        // When
        stage.sandbox.tell("/sandbox/scan", "{\"state\":\"clean\"}");
        var filed = stage.outcomes().await("skannes");

        // Then
        stage.delivered(filed);
    }

    @Test
    void infectedFileIsNamedAndNothingIsPassedOn() {
        // Given
        stage.sandbox.tell("/sandbox/scan", "{\"state\":\"infected\"}");

        // When
        dropToScan("virus");
        var filed = stage.outcomes().await("virus");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("rule").asText()).isEqualTo("file-infected");
        assertThat(filed.text()).contains("- bilag virus.pdf: ");
        assertThat(stage.sandbox
                        .instancesOf(filed.id())
                        .get(0)
                        .path("currentTask")
                        .asText())
                .isEqualTo("Task_1");
    }

    @ParameterizedTest
    @CsvSource({"accepted,accepted,ingen avvik", "remarks,accepted-with-remarks,avvikende skattemelding"})
    void verdictStandsInTheReceipt(String outcome, String verdict, String word) {
        // Given
        stage.sandbox.tell("/sandbox/authority", "{\"outcome\":\"" + outcome + "\"}");

        // When
        dropReturn("mva-" + outcome);
        var filed = stage.outcomes().await("mva-" + outcome);

        // Then
        filed.assertIn("done");
        assertThat(filed.report().path("verdict").asText()).isEqualTo(verdict);
        assertThat(filed.report().path("verdictText").asText()).isEqualTo(word);
        assertThat(stage.installation.log()).contains(verdict + ", filed in " + filed.folder());
    }

    @Test
    void whatTheAuthorityRejectsIsNeverDoneAndCannotBeSentAgainAsItIs() {
        // Given
        stage.sandbox.tell("/sandbox/authority", "{\"outcome\":\"rejected\"}");
        dropReturn("mva-avvist");
        var filed = stage.outcomes().await("mva-avvist");
        filed.assertIn("rejected");
        assertThat(filed.report().path("category").asText()).isEqualTo("AUTHORITY_REJECTED");
        assertThat(filed.report().path("resumeFrom").isNull()).isTrue();
        assertThat(filed.text()).contains("AVVIST AV ETATEN", "ugyldig skattemelding");
        assertThat(filed.folder().resolve("receipt/valideringsresultat.xml")).exists();

        // When
        moveBack(filed, "skd-mva");
        var again = stage.outcomes().await("mva-avvist");

        // Then
        again.assertIn("rejected");
        assertThat(again.report().path("category").asText()).isEqualTo("AUTHORITY_REJECTED");
        assertThat(stage.sandbox.instancesOf(again.id())).hasSize(1);
    }

    @Test
    void answerThatTheProfileDoesNotKnowIsAnOperators() {
        // Given
        stage.sandbox.tell("/sandbox/authority", "{\"verdict\":\"nesten bra\"}");

        // When
        dropReturn("mva-ukjent");
        var filed = stage.outcomes().await("mva-ukjent");

        // Then
        filed.assertIn("dead-letter");
        assertThat(filed.report().path("rule").asText()).isEqualTo("verdict-unknown");
        assertThat(filed.text()).contains("SENDT INN, MEN IKKE AVKLART", "nesten bra");
    }

    private static String drop(String profile, String key) {
        stage.inbox()
                .prepare(profile, key)
                .with("skjema.xml", form())
                .with("submission.json", "{\"key\": \"" + key + "\", \"vars\": {\"kode\": \"A/1\"}}")
                .drop();
        return key;
    }

    private static void dropToScan(String key) {
        stage.inbox()
                .prepare("skannes", key)
                .with("skjema.xml", form())
                .with("bilag " + key + ".pdf", "%PDF-1.4\n" + key + "\n%%EOF\n")
                .with("annet.pdf", "%PDF-1.4\n%%EOF\n")
                .with(".ready", "")
                .drop();
    }

    private static void dropReturn(String key) {
        stage.inbox()
                .prepare("skd-mva", key)
                .with("melding.xml", Stage.submission("mva/melding.xml"))
                .with("konvolutt.xml", Stage.submission("mva/konvolutt.xml"))
                .with("vedlegg/spesifikasjon.xml", Stage.submission("mva/vedlegg/spesifikasjon.xml"))
                .with("vedlegg/bilag.pdf", Stage.submission("mva/vedlegg/bilag.pdf"))
                .with("vedlegg/kvittering.png", Stage.submission("mva/vedlegg/kvittering.png"))
                .with("submission.json", "{\"key\": \"" + key + "\", \"resend\": true}")
                .drop();
    }

    /** No two have one content. */
    private static String form() {
        return Forms.skjema("897069650", COUNT.incrementAndGet());
    }

    private static Path awaitPerson(String key) {
        return awaitWaiting(key, "PERSON");
    }

    private static Path awaitWaiting(String key, String cause) {
        var found = new Path[1];
        OutcomeFolders.awaitUntil(SOON, () -> {
            found[0] = stage.outcomes().listed("waiting").stream()
                    .filter(folder -> isWaiting(folder.resolve("waiting.json"), key, cause))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(key + " does not wait for " + cause));
        });
        return found[0];
    }

    private static void act(Path waiting, String action) {
        stage.sandbox.tell(
                "/sandbox/person", "{\"action\":\"" + action + "\",\"instance\":\"" + instance(waiting) + "\"}");
    }

    private static String instance(Path waiting) {
        return read(waiting, "ticket.json").at("/instance/id").asText();
    }

    private static void moveBack(Filed filed, String profile) {
        try {
            Files.move(filed.folder(), stage.inbox().folder(profile).resolve("igjen-" + COUNT.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWaiting(Path note, String key, String cause) {
        try {
            var waiting = JSON.readTree(Files.readAllBytes(note));
            return waiting.path("key").asText().equals(key)
                    && waiting.path("waitingFor").asText().equals(cause);
        } catch (IOException movedMeanwhile) {
            return false;
        }
    }

    private static JsonNode read(Path folder, String name) {
        try {
            return JSON.readTree(text(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder is in work for a moment whenever courier looks. */
    private static String text(Path waiting, String name) {
        var found = new String[1];
        OutcomeFolders.awaitUntil(SOON, () -> {
            try {
                found[0] = Files.readString(waiting.resolve(name));
            } catch (IOException movedMeanwhile) {
                throw new AssertionError(name + " is not there", movedMeanwhile);
            }
        });
        return found[0];
    }
}
