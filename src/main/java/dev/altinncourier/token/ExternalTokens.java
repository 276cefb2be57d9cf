package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.TokenRequest.Kind;
import dev.altinncourier.token.TokenRequest.Target;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of persons that somebody else fetches, and leaves in a file or lets a command print. */
@Singleton
public final class ExternalTokens {

    private static final String SETTING = "courier.auth.external.token-file";
    private static final String BOTH = SETTING + " or courier.auth.external.token-command";

    private final ExternalTokenConfig config;
    private final Clock clock;

    public ExternalTokens(ExternalTokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The settings without which no person's token can be had, for the check at start; empty is well. */
    public List<String> missing() {
        return config.tokenFile().isPresent() || config.tokenCommand().isPresent() ? List.of() : List.of(BOTH);
    }

    /** Whether a token is fetched by running the operator's program, which takes its time. */
    public boolean isCommand() {
        return config.tokenFile().isEmpty() && config.tokenCommand().isPresent();
    }

    /** Whether there is one for each login, which an owner's tenant names. */
    public boolean isOfLogins() {
        return config.tokenFile().filter(LoginName::isIn).isPresent();
    }

    /**
     * What to ask for. A renewed file is another request, so that it is used at once; a command is run once for each token.
     *
     * @param login the name that the owner's tenant gives it; null for none
     * @throws SubmissionFailure when there is no such token now
     */
    public TokenRequest request(Kind kind, Target target, @Nullable String login) throws SubmissionFailure {
        if (isCommand()) {
            return TokenRequest.named(kind, target, login == null ? "command" : "command for " + login);
        }
        return TokenRequest.person(kind, target, current(login));
    }

    /**
     * The person's token as it is handed over now.
     *
     * @throws SubmissionFailure when a setting is missing, or when there is no token that can be used
     */
    public BearerToken current(@Nullable String login) throws SubmissionFailure {
        var command = config.tokenCommand();
        if (isCommand() && command.isPresent()) {
            return new ExternalTokenCommand(command.get(), config.tokenCommandTimeout()).print(login, clock.instant());
        }
        var file = config.tokenFile().orElseThrow(() -> MissingSetting.of(BOTH));
        return new ExternalTokenFile(path(LoginName.in(file, login))).current(clock.instant());
    }

    private static Path path(String file) throws WrongSetup {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw MissingSetting.of(SETTING);
        }
    }
}
