package dev.altinncourier.token;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out which refusal an answer is: by Maskinporten's code, or by the words it used before it had codes. */
final class MaskinportenCode {

    private static final Pattern CODE = Pattern.compile("MP-(\\d{3})");

    private static final Map<String, MaskinportenRefusal> CODES = Map.ofEntries(
            Map.entry("100", MaskinportenRefusal.UNKNOWN_CLIENT),
            Map.entry("110", MaskinportenRefusal.WRONG_AUDIENCE),
            Map.entry("120", MaskinportenRefusal.CERTIFICATE),
            Map.entry("121", MaskinportenRefusal.KEY_EXPIRED),
            Map.entry("122", MaskinportenRefusal.WRONG_ORGANISATION),
            Map.entry("123", MaskinportenRefusal.CERTIFICATE),
            Map.entry("124", MaskinportenRefusal.SIGNATURE),
            Map.entry("130", MaskinportenRefusal.CLOCK),
            Map.entry("200", MaskinportenRefusal.SCOPE_NOT_ON_CLIENT),
            Map.entry("201", MaskinportenRefusal.INTEGRATION_TYPE),
            Map.entry("250", MaskinportenRefusal.SCOPE_NOT_GRANTED),
            Map.entry("251", MaskinportenRefusal.NO_DELEGATION),
            Map.entry("301", MaskinportenRefusal.REQUEST_FORM),
            Map.entry("302", MaskinportenRefusal.REQUEST_FORM),
            Map.entry("303", MaskinportenRefusal.SYSTEM_USER));

    private static final Map<String, MaskinportenRefusal> WORDS = Map.of(
            "invalid_altinn_customer_configuration", MaskinportenRefusal.SYSTEM_USER,
            "issue time is after now", MaskinportenRefusal.CLOCK,
            "jwt is expired", MaskinportenRefusal.CLOCK,
            "client not found", MaskinportenRefusal.UNKNOWN_CLIENT,
            "jwt claim aud", MaskinportenRefusal.WRONG_AUDIENCE,
            "invalid scopes for client", MaskinportenRefusal.SCOPE_NOT_ON_CLIENT,
            "only allowed for user login", MaskinportenRefusal.INTEGRATION_TYPE,
            "invalid certificate", MaskinportenRefusal.CERTIFICATE,
            "extract certificate", MaskinportenRefusal.CERTIFICATE);

    private MaskinportenCode() {}

    /** Whether the very same assertion arrived twice, as happens when a connection breaks: a new one will do. */
    static boolean isReplay(String body) {
        return body.contains("MP-012") || body.toLowerCase(Locale.ROOT).contains("used before");
    }

    static MaskinportenRefusal refusal(String body) {
        return byCode(body).or(() -> byWords(body)).orElse(MaskinportenRefusal.OTHER);
    }

    private static Optional<MaskinportenRefusal> byCode(String body) {
        return CODE.matcher(body)
                .results()
                .flatMap(match -> Optional.ofNullable(CODES.get(match.group(1))).stream())
                .findFirst();
    }

    private static Optional<MaskinportenRefusal> byWords(String body) {
        var text = body.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
