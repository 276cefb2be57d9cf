package dev.altinncourier.token;

import static dev.altinncourier.submission.Category.AUTH;
import static dev.altinncourier.submission.Category.CONFIGURATION;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.time.Instant;

/**
 * Altinn's answer to {@code GET /authentication/api/v1/exchange/...}: its own token, or what hinders it (contract 1.1).
 *
 * @param answer as it came
 */
public record ExchangeAnswer(AuthAnswer answer) {

    /** The rule of a 401: worth one more try with a fresh token from Maskinporten or ID-porten, before waiting. */
    public static final String UNAUTHORIZED = "exchange-unauthorized";

    private static final String CALL = "GET authentication/exchange";
    private static final Text DOWN =
            new Text("Altinns innlogging svarer ikke som den skal.", "Altinn's login is not well.");
    private static final Text UNREADABLE = new Text(
            "Altinns innlogging svarte med noe annet enn et token.",
            "Altinn's login answered with something else than a token.");
    private static final Text EXPIRED = new Text(
            "Tokenet fra Altinn var utløpt da det kom. Kontroller maskinens klokke.",
            "The token from Altinn had expired on arrival. Check the machine's clock.");

    /**
     * The token, with the expiry that it says itself.
     *
     * @throws SubmissionFailure when there is none: to wait for, or for an operator to mend
     */
    public BearerToken token(Instant now) throws SubmissionFailure {
        if (answer.isOutage()) {
            throw waiting("exchange-unavailable", DOWN, now);
        }
        if (answer.status() != 200) {
            throw refused(now);
        }
        var value = JwtText.unquoted(answer.body());
        var end = JwtText.expiry(value).orElseThrow(() -> waiting("exchange-unreadable", UNREADABLE, now));
        var token = new BearerToken(value, end, now);
        if (!token.isUsableAt(now)) {
            throw waiting("exchange-expired", EXPIRED, now);
        }
        return token;
    }

    /** Every failure inside Altinn's authentication is a 401 as well (contract 1.1): it proves nothing. */
    private SubmissionFailure refused(Instant now) {
        return switch (answer.status()) {
            case 400 -> operator(CONFIGURATION, "exchange-provider", provider());
            case 401 -> waiting(UNAUTHORIZED, unauthorized(), now);
            case 403 -> operator(AUTH, "exchange-scope", scope());
            case 410 -> operator(CONFIGURATION, "exchange-gone", gone());
            default -> waiting("exchange-unexpected", UNREADABLE, now);
        };
    }

    private SubmissionFailure waiting(String rule, Text summary, Instant now) {
        return TokenOutage.told(rule, summary, answer.raw(CALL), answer.pause(now));
    }

    private SubmissionFailure operator(Category category, String rule, Words words) {
        return new WrongSetup(
                Problem.of(category, rule, words.summary(), words.fix()).with(answer.raw(CALL)), Reach.PROFILE_TOKEN);
    }

    private record Words(Text summary, Text fix) {}

    private static Text unauthorized() {
        return new Text(
                "Altinn godtok ikke tokenet, eller er nede: svaret er det samme.",
                "Altinn did not accept the token, or is down: the answer is the same.");
    }

    private static Words provider() {
        return new Words(
                new Text("Altinn forstår ikke tokenbyttet.", "Altinn does not understand the token exchange."),
                new Text(
                        "Kontroller adressen til Altinns plattform og ruten fetch-token.",
                        "Check the address of Altinn's platform and the route fetch-token."));
    }

    private static Words scope() {
        return new Words(
                new Text("Tokenet mangler et altinn-scope.", "The token lacks an altinn scope."),
                new Text(
                        "Hent tokenet på nytt med altinn:instances.read og altinn:instances.write.",
                        "Fetch the token anew with altinn:instances.read and altinn:instances.write."));
    }

    private static Words gone() {
        return new Words(
                new Text("Altinns virksomhetsbruker er avviklet.", "Altinn's enterprise user has been shut down."),
                new Text(
                        "Fjern headeren X-Altinn-EnterpriseUser-Authentication, og bruk systembruker.",
                        "Remove the header X-Altinn-EnterpriseUser-Authentication, and use a system user."));
    }
}
