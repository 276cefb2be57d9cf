package dev.altinncourier.login;

import dev.altinncourier.journal.LoginRows;
import dev.altinncourier.journal.LoginTurns;
import dev.altinncourier.journal.StoredLogin;
import dev.altinncourier.journal.WaitingForLogin;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks after the logins: which must be refreshed lest they lie idle for too long, which are about to end, which are still
 * encrypted with a former key, and whether somebody still waits for one that is there.
 */
@Singleton
public final class LoginUpkeep {

    private static final Duration REMINDER = Duration.ofDays(1);

    private final LoginRows rows;
    private final LoginTurns turns;
    private final LoginDirectory directory;
    private final LoginSecrets secrets;
    private final WaitingForLogin waiting;
    private final LoginForecast forecast;
    private final Clock clock;
    private final Map<String, Instant> warned = new ConcurrentHashMap<>();

    LoginUpkeep(
            LoginRows rows,
            LoginTurns turns,
            LoginDirectory directory,
            LoginSecrets secrets,
            WaitingForLogin waiting,
            LoginForecast forecast,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.directory = directory;
        this.secrets = secrets;
        this.waiting = waiting;
        this.forecast = forecast;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        turns.releaseEarlier();
    }

    /** The names of the logins whose refresh token must be used now. */
    public List<String> due() {
        var now = clock.instant();
        var good = rows.all(directory.environment()).stream()
                .filter(login ->
                        login.isGoodAt(now) && directory.find(login.id().name()).isPresent())
                .toList();
        good.forEach(login -> lookAfter(login, now));
        return good.stream()
                .filter(login -> isHalfIdle(login, now))
                .map(login -> login.id().name())
                .toList();
    }

    private void lookAfter(StoredLogin login, Instant now) {
        var name = login.id().name();
        waiting.letGo(name, login.times().loggedInAt());
        if (forecast.isEnding(login) && !now.isBefore(warned.getOrDefault(name, Instant.MIN))) {
            warned.put(name, now.plus(REMINDER));
            Log.warnf(
                    "the login %s ends at %s: log in again before, or what needs it waits",
                    name, login.times().endsAt());
        }
        try {
            if (secrets.renew(login, now)) {
                Log.infof("the login %s is encrypted with the new key", name);
            }
        } catch (WrongSetup broken) {
            Log.debugf(
                    "the key of the logins cannot be used: %s", broken.problem().rule());
        }
    }

    /** Half of the time in which it must be used is over, and that time ends before the login does. */
    private static boolean isHalfIdle(StoredLogin login, Instant now) {
        var times = login.times();
        var half = Duration.between(times.refreshedAt(), times.idleUntil()).dividedBy(2);
        return times.idleUntil().isBefore(times.endsAt())
                && !now.isBefore(times.refreshedAt().plus(half));
    }
}
