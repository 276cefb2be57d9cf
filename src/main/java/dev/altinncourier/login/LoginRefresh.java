package dev.altinncourier.login;

import dev.altinncourier.journal.LoginTurns;
import dev.altinncourier.journal.LoginTurns.Turn;
import dev.altinncourier.login.IdPortenCalls.Post;
import dev.altinncourier.login.LoginProblem.Reason;
import dev.altinncourier.login.TokenAnswer.Granted;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.AuthAnswer;
import dev.altinncourier.token.BearerToken;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Goes on with a login: spends its refresh token, which is good once, and has the next one in the journal before anything
 * is done with the access token that came along (decision 15).
 */
@Singleton
public final class LoginRefresh {

    private final LoginTurns turns;
    private final LoginDirectory directory;
    private final PersonLogins logins;
    private final LoginSecrets secrets;
    private final AccessTokens tokens;
    private final IdPortenCalls calls;
    private final Duration longest;
    private final Clock clock;

    LoginRefresh(
            LoginTurns turns,
            LoginDirectory directory,
            PersonLogins logins,
            LoginSecrets secrets,
            AccessTokens tokens,
            IdPortenCalls calls,
            @ConfigProperty(name = "courier.altinn.answer-timeout", defaultValue = "30s") Duration answerTimeout,
            Clock clock) {
        this.turns = turns;
        this.directory = directory;
        this.logins = logins;
        this.secrets = secrets;
        this.tokens = tokens;
        this.calls = calls;
        // Longer than the call can last, with what comes before and after it: nobody else tries meanwhile.
        this.longest = answerTimeout.multipliedBy(2).plusMinutes(1);
        this.clock = clock;
    }

    /** A refresh token about to be spent. */
    public record Spending(Turn turn, LoginSettings login, LoginSecret secret) {

        /** Which login. */
        public String name() {
            return login.name();
        }

        @Override
        public String toString() {
            return "Spending[" + name() + "]";
        }
    }

    /**
     * Takes the turn.
     *
     * @throws SubmissionFailure when somebody else has it, or when there is no refresh token
     */
    public Spending begin(String name) throws SubmissionFailure {
        var login = directory.get(name);
        var turn = turns.take(login.id(), longest).orElseThrow(LoginProblem::busy);
        var secret = open(turn);
        if (secret.isEmpty()) {
            turns.giveBack(turn, false);
            throw logins.needed(name, Reason.VAULT);
        }
        if (!turn.login().isGoodAt(clock.instant()) || secret.get().refreshToken() == null) {
            turns.giveBack(turn, false);
            throw logins.needed(name, Reason.of(turn.login()));
        }
        return new Spending(turn, login, secret.get());
    }

    private Optional<LoginSecret> open(Turn turn) throws WrongSetup {
        try {
            return secrets.open(turn.login());
        } catch (WrongSetup failure) {
            turns.giveBack(turn, false);
            throw failure;
        }
    }

    /** The call that spends it. */
    public Post call(Spending spending, IdPortenMetadata idPorten) throws WrongSetup {
        var refreshToken = String.valueOf(spending.secret().refreshToken());
        return calls.refresh(spending.login().client(), idPorten, refreshToken);
    }

    /**
     * What it was good for.
     *
     * @throws SubmissionFailure when ID-porten is not well, or when somebody must log in anew
     */
    public BearerToken end(Spending spending, AuthAnswer answer) throws SubmissionFailure {
        var read = TokenAnswer.read(answer, clock.instant());
        if (!(read instanceof Granted granted)) {
            throw ended(spending);
        }
        var next = Optional.ofNullable(granted.refreshToken())
                .map(token -> spending.secret().with(token))
                .orElse(spending.secret());
        var idle = Optional.ofNullable(granted.idle())
                .orElse(spending.login().lives().idle());
        var id = spending.login().id();
        var idleUntil = clock.instant().plus(idle);
        if (!turns.refreshed(spending.turn(), secrets.seal(id, next), idleUntil)) {
            throw LoginProblem.busy();
        }
        tokens.keep(PersonLogins.key(spending.turn().login()), granted.access());
        return granted.access();
    }

    private SubmissionFailure ended(Spending spending) throws WrongSetup {
        var turn = spending.turn();
        var reason = turn.afterUnclear() ? Reason.ANSWER_LOST : Reason.REFUSED;
        turns.ended(
                turn,
                reason.rule(),
                secrets.seal(spending.login().id(), spending.secret().ended()));
        Log.warnf("the login %s cannot be used any more (%s): somebody must log in anew", spending.name(), reason);
        return logins.needed(spending.name(), reason);
    }

    /**
     * Gives the turn back, if it is still had: after a call that may not have left, or brought no answer. The next one tries
     * with the same refresh token, and then it is known.
     */
    public void giveBack(Spending spending, boolean asked) {
        turns.giveBack(spending.turn(), asked);
    }
}
