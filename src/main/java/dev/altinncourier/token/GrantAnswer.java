package dev.altinncourier.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maskinporten's answer to a grant: a token, or what hinders it (auth 2.2, 2.3).
 *
 * @param answer as it came
 * @param request what was asked for, named in the report
 * @param offset how much later it is by Maskinporten's clock; null where that is not known
 */
public record GrantAnswer(AuthAnswer answer, TokenRequest request, @Nullable Duration offset) {

    private static final String CALL = "POST Maskinporten token";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");
    private static final Words NB = new Words("Spurt om: ", "systembruker for ", "uten externalRef");
    private static final Words EN = new Words("Asked for: ", "system user of ", "without externalRef");
    private static final Text DOWN = new Text("Maskinporten svarer ikke som den skal.", "Maskinporten is not well.");

    /**
     * The token.
     *
     * @throws SubmissionFailure when there is none: to wait for, or for an operator to mend
     */
    public BearerToken token(Instant now) throws SubmissionFailure {
        if (answer.isOutage()) {
            throw waiting("maskinporten-unavailable", now);
        }
        var json = JsonText.object(answer.body());
        if (answer.status() == OK) {
            return json.flatMap(object -> bearer(object, now))
                    .orElseThrow(() -> waiting("maskinporten-unreadable", now));
        }
        throw json.isPresent() && answer.status() >= BAD_REQUEST
                ? refused(now)
                : waiting("maskinporten-unreadable", now);
    }

    private static Optional<BearerToken> bearer(JsonNode json, Instant now) {
        return JsonText.text(json, "access_token")
                .filter(value -> TOKEN.matcher(value).matches())
                .flatMap(value -> expiry(json, value, now).map(end -> new BearerToken(value, end, now)));
    }

    private static Optional<Instant> expiry(JsonNode json, String token, Instant now) {
        return Optional.ofNullable(json.get("expires_in"))
                .map(JsonNode::asLong)
                .filter(seconds -> seconds > 0 && seconds <= LONGEST_LIFE)
                .map(now::plusSeconds)
                .or(() -> JwtText.expiry(token));
    }

    private SubmissionFailure refused(Instant now) {
        if (MaskinportenCode.isReplay(answer.body())) {
            return waiting("maskinporten-grant-replayed", now);
        }
        var refusal = MaskinportenCode.refusal(answer.body());
        var reach = refusal.reach();
        var summary = new Text(
                refusal.meaning().nb() + wrongBy(refusal, " Den går %d s feil.") + asked(reach, NB),
                refusal.meaning().en() + wrongBy(refusal, " It is wrong by %d s.") + asked(reach, EN));
        return new WrongSetup(
                Problem.of(refusal.category(), refusal.rule(), summary, refusal.fix())
                        .with(answer.raw(CALL)),
                reach);
    }

    /** Whose system user it was is said only where that matters: the words are read by other owners too. */
    private String asked(Reach reach, Words words) {
        var user = request.systemUser();
        var whose = user == null || reach != Reach.OWNER_TOKEN
                ? ""
                : ", " + words.systemUserOf() + user.organisation() + ", "
                        + (user.externalRef() == null ? words.noReference() : "externalRef " + user.externalRef());
        return " (" + words.askedFor() + String.join(" ", request.scopes()) + whose + ".)";
    }

    private String wrongBy(MaskinportenRefusal refusal, String words) {
        return refusal != MaskinportenRefusal.CLOCK || offset == null
                ? ""
                : String.format(Locale.ROOT, words, offset.abs().toSeconds());
    }

    private record Words(String askedFor, String systemUserOf, String noReference) {}

    private SubmissionFailure waiting(String rule, Instant now) {
        return TokenOutage.told(rule, DOWN, answer.raw(CALL), answer.pause(now));
    }
}
