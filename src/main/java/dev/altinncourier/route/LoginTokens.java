package dev.altinncourier.route;

import dev.altinncourier.journal.WaitingForLogin;
import dev.altinncourier.login.AccessTokens;
import dev.altinncourier.login.LoginDirectory;
import dev.altinncourier.login.PersonLogins;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.token.MissingSetting;
import dev.altinncourier.token.TokenRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The tokens of persons who have logged in at courier, and who waits for one of them. */
@Singleton
final class LoginTokens {

    private final PersonLogins logins;
    private final LoginDirectory directory;
    private final AccessTokens tokens;
    private final WaitingForLogin waiting;

    LoginTokens(PersonLogins logins, LoginDirectory directory, AccessTokens tokens, WaitingForLogin waiting) {
        this.logins = logins;
        this.directory = directory;
        this.tokens = tokens;
        this.waiting = waiting;
    }

    /**
     * What to ask for.
     *
     * @param login that the owner's tenant names; null for the one of the installation
     * @throws SubmissionFailure when somebody must log in first, or when nobody is named
     */
    TokenRequest request(TokenRequest.Target target, @Nullable String login, Collection<String> scopes)
            throws SubmissionFailure {
        var name = named(login).orElseThrow(() -> MissingSetting.of("courier.auth.idporten.login"));
        return logins.request(target, name, scopes);
    }

    void drop(TokenRequest request) {
        tokens.drop(request);
    }

    /** Notes that a submission is about to be put aside until somebody has logged in. */
    void join(Exchange exchange, SubmissionId id) {
        named(Tokens.LOGIN.find(exchange).orElse(null)).ifPresent(name -> waiting.join(id, name));
    }

    private Optional<String> named(@Nullable String login) {
        return Optional.ofNullable(login).or(directory::usual);
    }
}
