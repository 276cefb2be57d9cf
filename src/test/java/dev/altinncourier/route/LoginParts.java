package dev.altinncourier.route;

import dev.altinncourier.journal.Journals;
import dev.altinncourier.login.LoginBench;
import java.time.Clock;
import java.util.Map;

/** The parts of a journal and of the set-up that make tokens of persons' logins. */
final class LoginParts {

    private LoginParts() {}

    static LoginTokens tokens(Journals journal, Clock clock) {
        var bench = new LoginBench(journal, clock, Map.of());
        return new LoginTokens(bench.logins, bench.directory, bench.tokens, journal.waitingForLogin());
    }
}
