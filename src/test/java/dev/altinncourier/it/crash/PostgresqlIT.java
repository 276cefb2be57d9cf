package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.Installation;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.it.crash.Sender.Kind;
import dev.altinncourier.journal.PostgresqlServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The production program with its journal in PostgreSQL. */
@ExtendWith(PostgresqlServer.class)
class PostgresqlIT {

    private static final int SUBMISSIONS = 20;
    private static final String PASSWORD = "a-password-that-nobody-may-see";
    private static final Duration UNTIL_ENDED = Duration.ofMinutes(4);

    @Test
    void eachSubmissionEndsOnceAlthoughCourierIsKilled(@TempDir Path home) throws Exception {
        try (var altinn = SandboxProcess.start(home)) {
            // Given
            var sandbox = altinn.control();
            var installation = installation(home, altinn);
            var sender = Sender.to(installation);
            sandbox.tell("/sandbox/faults", "[{\"on\": \"any\", \"kind\": \"slow\", \"delayMs\": 150, \"times\": -1}]");

            // When
            try (var courier = RunningCourier.start(installation)) {
                sender.dropInTurns("p", 0, SUBMISSIONS);
                awaitEnded(installation, 3);
                courier.kill();
                courier.restart();
                awaitEnded(installation, SUBMISSIONS);

                // Then
                assertThat(health(installation)).contains("\"status\": \"UP\"").doesNotContain("DOWN");
            }
            assertThat(Violations.of(sender.sent(), sandbox, installation.outcomes()))
                    .isEmpty();
            assertThat(installation.base().resolve("journal/courier.mv.db")).doesNotExist();
            assertThat(installation.log()).doesNotContain(PASSWORD);
        }
    }

    /** The journal is looked through once a minute here, so that only the end of one can be what brings on the next. */
    @Test
    void placeOfAnAppThatIsFreeGoesToItsNextAtOnce(@TempDir Path home) {
        try (var altinn = SandboxProcess.start(home)) {
            // Given
            var installation = installation(home, altinn)
                    .with("courier.limits.parallel-per-app", "3")
                    .with("courier.limits.apps.\"ttd-courier-test\"", "1")
                    .with("courier.journal.look-every", "60s");
            var sender = Sender.to(installation);
            for (int i = 0; i < SUBMISSIONS; i++) {
                sender.drop(Kind.MULTIPART, "q" + i);
            }

            // When
            try (var courier = RunningCourier.start(installation)) {
                awaitEnded(installation, SUBMISSIONS);
                assertThat(courier.isAlive()).isTrue();
            }

            // Then
            assertThat(Violations.of(sender.sent(), altinn.control(), installation.outcomes()))
                    .isEmpty();
        }
    }

    private static Installation installation(Path home, SandboxProcess altinn) {
        var sandbox = altinn.control();
        return Installation.in(home, sandbox.address(), sandbox.clientKey())
                .with("courier.journal.url", PostgresqlServer.newDatabase(PASSWORD))
                .with("courier.journal.username", "courier")
                .with("courier.journal.password", PASSWORD);
    }

    private static void awaitEnded(Installation installation, int atLeast) {
        OutcomeFolders.awaitUntil(
                UNTIL_ENDED, () -> assertThat(installation.outcomes().all().count())
                        .as(installation::log)
                        .isGreaterThanOrEqualTo(atLeast));
    }

    private static String health(Installation installation) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(installation.address().resolve("/q/health"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
