package dev.altinncourier.login;

import dev.altinncourier.journal.LoginRows;
import dev.altinncourier.journal.StoredLogin;
import dev.altinncourier.login.LoginProblem.Reason;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.TokenRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What submissions may do in the names of those who have logged in. */
@Singleton
public final class PersonLogins {

    private static final String SINCE = "@";

    private final LoginRows rows;
    private final LoginDirectory directory;
    private final PublicAddress address;
    private final Clock clock;

    PersonLogins(LoginRows rows, LoginDirectory directory, PublicAddress address, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.address = address;
        this.clock = clock;
    }

    /**
     * What to ask for, in the name of a login. Two persons who have a name one after the other share no token.
     *
     * @param scopes that the profile needs
     * @throws SubmissionFailure when somebody must log in first, or when the login is for something else
     */
    public TokenRequest request(TokenRequest.Target target, String name, Collection<String> scopes)
            throws SubmissionFailure {
        directory.get(name);
        var login = rows.find(directory.id(name)).orElse(null);
        if (login == null || !login.isGoodAt(clock.instant())) {
            throw needed(name, reason(login));
        }
        var missing = new TreeSet<>(scopes);
        missing.removeAll(List.of(login.terms().scopes().split(" ")));
        if (!missing.isEmpty()) {
            throw LoginProblem.scopes(name, String.join(" ", missing));
        }
        return TokenRequest.login(target, key(login));
    }

    SubmissionFailure needed(String name, Reason reason) {
        return LoginProblem.needed(reason, name, address.page(name));
    }

    private static Reason reason(@Nullable StoredLogin login) {
        return login == null ? Reason.NOBODY : Reason.of(login);
    }

    /** Which login a token is asked for. */
    public static String nameOf(TokenRequest request) {
        var login = String.valueOf(request.login());
        return login.substring(0, Math.max(0, login.indexOf(SINCE)));
    }

    static String key(StoredLogin login) {
        return login.id().name() + SINCE + login.times().loggedInAt().toEpochMilli();
    }
}
