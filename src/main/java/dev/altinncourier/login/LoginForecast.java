package dev.altinncourier.login;

import dev.altinncourier.journal.LoginRows;
import dev.altinncourier.journal.StoredLogin;
import dev.altinncourier.journal.WaitingForLogin;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each login stands, and how long it will (auth 1.4). Nothing renews one past its end without the person. */
@Singleton
public final class LoginForecast {

    /** Of a short login, so much of its life is the time to warn. */
    private static final int SHARE = 8;

    /** What lasts longer is renewed now and then; what is shorter is used when it is needed, and its end is no news. */
    private static final Duration LONG = Duration.ofDays(1);

    private final LoginDirectory directory;
    private final LoginRows rows;
    private final WaitingForLogin waiting;
    private final IdPortenConfig config;
    private final Clock clock;

    LoginForecast(
            LoginDirectory directory, LoginRows rows, WaitingForLogin waiting, IdPortenConfig config, Clock clock) {
        this.directory = directory;
        this.rows = rows;
        this.waiting = waiting;
        this.config = config;
        this.clock = clock;
    }

    /**
     * How a login stands.
     *
     * @param login as the journal has it; null when nobody has logged in
     * @param good whether courier can go on with it
     * @param ending whether it ends soon
     * @param waiting submissions that wait for somebody to log in
     */
    public record Outlook(
            String name, String title, @Nullable StoredLogin login, boolean good, boolean ending, int waiting) {

        /** Whether somebody should do something, without being at the page. */
        public boolean needsSomebody() {
            return waiting > 0 || (ending && lasts());
        }

        private boolean lasts() {
            return login != null
                    && Duration.between(
                                            login.times().loggedInAt(),
                                            login.times().endsAt())
                                    .compareTo(LONG)
                            > 0;
        }
    }

    /** All logins that are set up, by name. */
    public List<Outlook> all() {
        var all = new ArrayList<Outlook>();
        for (var name : directory.names()) {
            all.add(outlook(name, directory.find(name).map(LoginSettings::title).orElse(name)));
        }
        return all;
    }

    /** One of them. */
    public Outlook of(LoginSettings login) {
        return outlook(login.name(), login.title());
    }

    private Outlook outlook(String name, String title) {
        var login = rows.find(directory.id(name)).orElse(null);
        boolean good = login != null && login.isGoodAt(clock.instant());
        return new Outlook(name, title, login, good, login != null && good && isEnding(login), waiting.count(name));
    }

    boolean isEnding(StoredLogin login) {
        var life = Duration.between(login.times().loggedInAt(), login.times().endsAt());
        var share = life.dividedBy(SHARE);
        var before = config.warnBefore().compareTo(share) < 0 ? config.warnBefore() : share;
        return !clock.instant().isBefore(login.times().endsAt().minus(before));
    }
}
