package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.Lease.Cached;
import dev.altinncourier.token.Lease.ToFetch;
import dev.altinncourier.token.TokenRequest.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that an operator's program prints. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExternalTokenCommandTest {

    private static final String TOKEN = Tokens.jwt(Tokens.NOW.plusSeconds(600));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void tokenIsWhatTheProgramPrints() throws Exception {
        // Given
        var command = tokens(script("echo; echo ' " + TOKEN + "'; echo noise >&2"));

        // When
        var token = command.current(null);

        // Then
        assertThat(token.value()).isEqualTo(TOKEN);
        assertThat(token.expiresAt()).isEqualTo(Tokens.NOW.plusSeconds(600));
    }

    @Test
    void argumentsAreHandedOverAsTheyAreAndTheLoginAmongThem() throws Exception {
        // Given
        var seen = folder.resolve("seen");
        var program = script("printf '%s\\n' \"$@\" > " + seen + "; echo " + TOKEN);

        // When
        tokens(program + ",--for,{login}@example.no,$(id); *").current("kari");

        // Then
        assertThat(Files.readAllLines(seen)).containsExactly("--for", "kari@example.no", "$(id); *");
    }

    @ParameterizedTest
    @CsvSource({
        "token-command-failed, 'echo TOKEN; echo secret >&2; exit 3'",
        "token-command-unreadable, 'echo secret'",
        "token-command-unreadable, 'echo TOKEN TOKEN'",
        "token-command-unreadable, ''",
        "token-command-expired, 'echo EXPIRED'",
        "token-command-killed, 'yes secret'"
    })
    void whatGoesWrongWaitsAndTellsNothingOfWhatWasPrinted(String rule, String lines) throws Exception {
        // Given
        var command = tokens(script(lines.replace("TOKEN", TOKEN).replace("EXPIRED", Tokens.jwt(Tokens.NOW))));

        // When
        var failure = catchThrowableOfType(Unavailable.class, () -> command.current(null));

        // Then
        assertThat(failure.problem().rule()).isEqualTo(rule);
        assertThat(failure.problem().nextAction().en()).contains("token-command");
        assertThat(failure + " " + failure.problem()).doesNotContain("secret", "eyJ");
    }

    @Test
    void slowProgramIsKilledWithAllThatItStarted() throws Exception {
        // Given
        var children = folder.resolve("children");
        var program = script("sleep 300 & echo $! >> " + children + "; sh -c 'echo $$ >> " + children
                + "; sleep 300; echo late' & echo $! >> " + children + "; wait");
        var command = external(Settings.none().command(program).commandTimeout("500ms"));

        // When
        var failure = catchThrowable(() -> command.current(null));

        // Then
        assertThat(failure).hasMessageContaining("token-command-killed");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Files.readAllLines(children))
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(pid -> isRunning(Long.parseLong(pid))));
    }

    @Test
    void programLeftBehindWithThePipeOpenKeepsNobodyWaiting() throws Exception {
        // Given
        var command = tokens(script("sleep 30 & echo " + TOKEN));
        var start = System.nanoTime();

        // When
        var token = command.current(null);

        // Then
        assertThat(token.value()).isEqualTo(TOKEN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void couriersOwnSecretsAreNotInItsEnvironment() throws Exception {
        // Given
        var environment = new HashMap<>(Map.of(
                "COURIER_JOURNAL_PASSWORD", "a",
                "_PROD_COURIER_JOURNAL_PASSWORD", "b",
                "QUARKUS_DATASOURCE_PASSWORD", "c",
                "SMALLRYE_CONFIG_SECRET_HANDLER_AES_GCM_NOPADDING_ENCRYPTION_KEY", "d",
                "VAULT_ADDR", "https://vault",
                "PATH", "/usr/bin"));

        // When
        BoundedCommand.withoutCouriersOwn(environment);

        // Then
        assertThat(environment).containsOnlyKeys("VAULT_ADDR", "PATH");
    }

    @Test
    void programThatIsNotThereIsTheOperatorsToMend() {
        // Given
        var command = tokens(folder.resolve("absent").toString());

        // When Then
        assertThatThrownBy(() -> command.current(null)).isInstanceOfSatisfying(WrongSetup.class, failure -> assertThat(
                        failure.problem().rule())
                .isEqualTo("token-command-not-started"));
    }

    @Test
    void programRunsOnceForEachTokenAndAgainWhenThatIsRefused() throws Exception {
        // Given
        var runs = folder.resolve("runs");
        var command = tokens(script("echo x >> " + runs + "; echo " + TOKEN));
        var cache = new TokenCache(Settings.none().cache(), new Tokens.HandClock());

        // When
        var first = fetched(cache, command);
        var kept = fetched(cache, command);
        cache.invalidate(request(command), first);
        fetched(cache, command);

        // Then
        assertThat(kept).isEqualTo(first);
        assertThat(Files.readAllLines(runs)).hasSize(2);
    }

    @Test
    void twoLoginsNeverShareAToken() throws Exception {
        // Given
        var command = tokens(script("echo " + TOKEN));

        // When
        var requests = List.of(
                request(command),
                command.request(Kind.EXTERNAL_ALTINN, Tokens.TT02, "kari"),
                command.request(Kind.EXTERNAL_ALTINN, Tokens.TT02, "ola"),
                command.request(Kind.EXTERNAL_ID_PORTEN, Tokens.TT02, "ola"));

        // Then
        assertThat(requests).doesNotHaveDuplicates();
    }

    private static BearerToken fetched(TokenCache cache, ExternalTokens command) throws SubmissionFailure {
        var lease = cache.acquire(request(command));
        if (lease instanceof Cached cached) {
            return cached.token();
        }
        var token = command.current(null);
        ((ToFetch) lease).flight().complete(token);
        return token;
    }

    private static TokenRequest request(ExternalTokens command) throws SubmissionFailure {
        return command.request(Kind.EXTERNAL_ALTINN, Tokens.TT02, null);
    }

    /** Not as a zombie either, which nobody in a container may collect. */
    private static boolean isRunning(long pid) {
        try {
            var status = Files.readString(Path.of("/proc/" + pid + "/status"));
            return !status.contains("State:\tZ");
        } catch (IOException gone) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    private String script(String lines) throws IOException {
        var file = Files.writeString(folder.resolve("print-token"), "#!/bin/sh\n" + lines + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    private static ExternalTokens tokens(String command) {
        return external(Settings.none().command(command));
    }

    private static ExternalTokens external(Settings settings) {
        return new ExternalTokens(settings.external(), new Tokens.HandClock());
    }
}
