package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The file with a person's token. Read at each use. When the token is not there or has expired, submissions wait for the
 * person: nothing is wrong with them.
 *
 * @param file of one person
 */
record ExternalTokenFile(Path file) {

    private static final int LARGEST = 64 * 1024;

    /**
     * The person's token as the file has it now.
     *
     * @throws SubmissionFailure when a person must renew the token
     */
    BearerToken current(Instant now) throws SubmissionFailure {
        var value = content();
        var expiry = JwtText.expiry(value).orElseThrow(this::unreadable);
        var token = new BearerToken(value, expiry, now);
        if (!token.isUsableAt(now)) {
            throw waiting(
                    "person-token-expired", new Text("Personens token er utløpt.", "The person's token has expired."));
        }
        return token;
    }

    private String content() throws Unavailable {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), US_ASCII).strip();
        } catch (IOException e) {
            throw waiting(
                    "person-token-missing",
                    new Text(
                            "Filen med personens token kan ikke leses.",
                            "The file with the person's token cannot be read."));
        }
    }

    private Unavailable unreadable() {
        return waiting(
                "person-token-unreadable",
                new Text(
                        "Filen med personens token inneholder noe annet enn ett token (JWT).",
                        "The file with the person's token holds something else than one token (JWT)."));
    }

    private Unavailable waiting(String rule, Text summary) {
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
