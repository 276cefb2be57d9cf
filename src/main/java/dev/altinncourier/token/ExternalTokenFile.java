package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The file with a person's token. Read at each use. When the token is not there or has expired, submissions wait for the
 * person: nothing is wrong with them.
 */
@Singleton
public final class ExternalTokenFile {

    private static final String SETTING = "courier.auth.external.token-file";
    private static final int LARGEST = 64 * 1024;

    private final ExternalTokenConfig config;
    private final Clock clock;

    ExternalTokenFile(ExternalTokenConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The settings without which no person's token can be had, for the check at start; empty is well. */
    public List<String> missing() {
        return config.tokenFile().isPresent() ? List.of() : List.of(SETTING);
    }

    /**
     * The person's token as the file has it now.
     *
     * @throws SubmissionFailure when the setting is missing, or when a person must renew the token
     */
    public BearerToken current() throws SubmissionFailure {
        var file = config.tokenFile().orElseThrow(() -> MissingSetting.of(SETTING));
        var value = content(file);
        var expiry = JwtText.expiry(value).orElseThrow(() -> unreadable(file));
        var now = clock.instant();
        var token = new BearerToken(value, expiry, now);
        if (!token.isUsableAt(now)) {
            throw waiting(
                    "person-token-expired",
                    file,
                    new Text("Personens token er utløpt.", "The person's token has expired."));
        }
        return token;
    }

    private static String content(Path file) throws Unavailable {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), UTF_8).strip();
        } catch (IOException e) {
            throw waiting(
                    "person-token-missing",
                    file,
                    new Text(
                            "Filen med personens token kan ikke leses.",
                            "The file with the person's token cannot be read."));
        }
    }

    private static Unavailable unreadable(Path file) {
        return waiting(
                "person-token-unreadable",
                file,
                new Text(
                        "Filen med personens token inneholder noe annet enn ett token (JWT).",
                        "The file with the person's token holds something else than one token (JWT)."));
    }

    private static Unavailable waiting(String rule, Path file, Text summary) {
        return TokenOutage.until(
                rule,
                summary,
                new Text(
                        "Innsendingene venter. Personen må logge inn på nytt og legge tokenet i " + file
                                + "; resten går av seg selv.",
                        "The submissions wait. The person must log in anew and put the token in " + file
                                + "; the rest happens by itself."));
    }
}
