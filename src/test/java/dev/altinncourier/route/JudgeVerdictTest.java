package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.check.Verdict;
import dev.altinncourier.check.Verdict.Kind;
import dev.altinncourier.outcome.FetchedFile;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.FileVerdict;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the authority's files say once the process has ended. */
class JudgeVerdictTest {

    private static final VerdictRule RULE =
            new VerdictRule("//resultat", List.of("ok"), List.of("merknad"), List.of("avvist"), "//grunn");

    private Waiting waiting;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        waiting = new Waiting(base);
        folder = base.resolve("work/x");
        Files.createDirectories(folder.resolve("receipt"));
    }

    @AfterEach
    void close() {
        waiting.close();
    }

    @ParameterizedTest
    @CsvSource({"ok,ACCEPTED", "merknad,REMARKS"})
    void wordThatMeansYesIsKept(String word, Kind kind) throws Exception {
        // When
        var verdict = judge(Waiting.ENDED, answer(word));

        // Then
        assertThat(verdict).map(Verdict::kind).contains(kind);
    }

    @Test
    void rejectionBringsTheAuthoritysReasonsWithoutNumbersOfPersons() {
        // When
        var refused = catchThrowableOfType(
                Refused.class,
                () -> judge(
                        Waiting.ENDED, "<svar><resultat>avvist</resultat><grunn>ukjent 01039012345</grunn></svar>"));

        // Then
        assertThat(refused.problem().category()).isEqualTo(Category.AUTHORITY_REJECTED);
        assertThat(refused.problem().issues()).extracting(Issue::text).containsExactly("ukjent 010390*****");
        assertThat(refused.problem().issues()).extracting(Issue::file).containsExactly("receipt/0.xml");
    }

    @Test
    void worstOfSeveralFilesCounts() {
        // When
        var refused = catchThrowableOfType(
                Refused.class, () -> judge(Waiting.ENDED, answer("ok"), answer("avvist"), answer("merknad")));

        // Then
        assertThat(refused.problem().summary().nb()).contains("«avvist»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svar><resultat>kanskje</resultat></svar>", "<svar/>"})
    void wordThatTheProfileDoesNotKnowIsAnOperators(String answer) {
        // When
        var needed = catchThrowableOfType(OperatorNeeded.class, () -> judge(Waiting.ENDED, answer));

        // Then
        assertThat(needed.problem().rule()).isEqualTo("verdict-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svar><resultat>ok</resultat>",
                "<!DOCTYPE svar [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svar><resultat>&x;</resultat></svar>",
                "%PDF-1.4"
            })
    void fileThatIsNoWholeXmlIsAnOperators(String answer) {
        // When
        var needed = catchThrowableOfType(OperatorNeeded.class, () -> judge(Waiting.ENDED, answer));

        // Then
        assertThat(needed.problem().rule()).isEqualTo("verdict-unreadable");
    }

    @Test
    void processThatHasNotEndedHasNoVerdict() throws Exception {
        // When
        var verdict = judge(Waiting.SIGNING);

        // Then
        assertThat(verdict).isEmpty();
    }

    private static String answer(String word) {
        return "<svar><resultat>" + word + "</resultat></svar>";
    }

    private Optional<Verdict> judge(Task task, String... answers) throws Exception {
        var files = new ArrayList<FetchedFile>();
        for (var answer : answers) {
            var file = "receipt/" + files.size() + ".xml";
            Files.writeString(folder.resolve(file), answer);
            files.add(new FetchedFile("svar", file, answer.length(), "00"));
        }
        files.add(new FetchedFile("kvittering", "receipt/kvittering.pdf", 1, "00"));
        try (var camel = new DefaultCamelContext()) {
            var exchange = new DefaultExchange(camel);
            exchange.getMessage().setBody(waiting.at(Step.FILE_RECEIPT, task));
            ReceiptFetch.FETCH.set(exchange, new ReceiptFetch(List.of(), files));
            new JudgeVerdict(new OneSubmission(new Waiting.One(profile()))).process(exchange);
            return JudgeVerdict.VERDICT.find(exchange);
        }
    }

    private static AppProfile profile() {
        var usual = Waiting.profile(null, null, PollRule.USUAL);
        var feedback =
                new FeedbackRule(List.of("svar"), List.of("svar"), PollRule.USUAL, new FileVerdict("svar", RULE));
        var process = new ProcessRule(usual.process().steps(), usual.process().stop(), feedback);
        return new AppProfile(
                usual.id(),
                usual.app(),
                usual.token(),
                usual.owner(),
                usual.instantiation(),
                usual.contents(),
                process);
    }
}
