package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.BoundedCommand.End;
import dev.altinncourier.token.BoundedCommand.Exited;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operator's own program that prints a person's token. Whatever goes wrong with it, submissions wait: nothing is wrong
 * with them. No failure shows a word of what it printed.
 *
 * @param command the program and its arguments, as set
 * @param timeout how long it may take
 */
record ExternalTokenCommand(List<String> command, Duration timeout) {

    ExternalTokenCommand {
        command = List.copyOf(command);
    }

    /** @throws SubmissionFailure when it cannot be run, or prints no token that can be used */
    BearerToken print(@Nullable String login, Instant now) throws SubmissionFailure {
        var end = run(new BoundedCommand(filledIn(login), timeout));
        if (!(end instanceof Exited exited)) {
            throw waiting(
                    "token-command-killed",
                    new Text(
                            "Kommandoen som henter tokenet brukte mer enn " + timeout.toSeconds()
                                    + " sekunder, eller skrev for mye, og ble stoppet.",
                            "The command that fetches the token took more than " + timeout.toSeconds()
                                    + " seconds, or printed too much, and was killed."));
        }
        return token(exited, now);
    }

    private List<String> filledIn(@Nullable String login) throws WrongSetup {
        var filled = new ArrayList<String>();
        for (var word : command) {
            filled.add(LoginName.in(word.strip(), login));
        }
        return filled;
    }

    private End run(BoundedCommand bounded) throws SubmissionFailure {
        try {
            return bounded.run();
        } catch (IOException e) {
            throw new WrongSetup(notStarted(), Reach.PROFILE_TOKEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenOutage.of(
                    "token-command-interrupted",
                    new Text(
                            "Courier ble stoppet mens kommandoen hentet et token.",
                            "Courier was stopped while the command fetched a token."));
        }
    }

    private static BearerToken token(Exited exited, Instant now) throws Unavailable {
        try {
            if (exited.exitCode() != 0) {
                throw failed(exited.exitCode());
            }
            var value = new String(exited.output(), US_ASCII).strip();
            var expiry = JwtText.expiry(value).orElseThrow(ExternalTokenCommand::unreadable);
            var token = new BearerToken(value, expiry, now);
            if (!token.isUsableAt(now)) {
                throw expired();
            }
            return token;
        } finally {
            Arrays.fill(exited.output(), (byte) 0);
        }
    }

    private static Unavailable failed(int exitCode) {
        return waiting(
                "token-command-failed",
                new Text(
                        "Kommandoen som henter tokenet sluttet med feilkode " + exitCode + ".",
                        "The command that fetches the token ended with exit code " + exitCode + "."));
    }

    private static Unavailable expired() {
        return waiting(
                "token-command-expired",
                new Text("Tokenet som kommandoen skrev er utløpt.", "The token that the command printed has expired."));
    }

    private static Unavailable unreadable() {
        return waiting(
                "token-command-unreadable",
                new Text(
                        "Kommandoen skrev noe annet enn ett token (JWT).",
                        "The command printed something else than one token (JWT)."));
    }

    private static Problem notStarted() {
        return Problem.of(
                Category.CONFIGURATION,
                "token-command-not-started",
                new Text(
                        "Programmet i courier.auth.external.token-command kan ikke startes.",
                        "The program in courier.auth.external.token-command cannot be started."),
                new Text(
                        "Kontroller stien, og at couriers bruker har lov til å kjøre det; innsendingene venter så lenge.",
                        "Check the path, and that courier's user may run it; the submissions wait meanwhile."));
    }

    private static Unavailable waiting(String rule, Text summary) {
        return TokenOutage.until(
                rule,
                summary,
                new Text(
                        "Innsendingene venter og prøver igjen. Kjør kommandoen i courier.auth.external.token-command for"
                                + " hånd, og se hva den klager over.",
                        "The submissions wait and try again. Run the command in courier.auth.external.token-command by"
                                + " hand, and see what it complains of."));
    }

    @Override
    public String toString() {
        return "ExternalTokenCommand[***]";
    }
}
