package dev.altinncourier.login;

import dev.altinncourier.journal.LoginAttempts;
import dev.altinncourier.journal.LoginAttempts.Attempt;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Sends a person's browser to ID-porten, and knows it again when it comes back (auth 1.2; RFC 9700). */
@Singleton
public final class LoginFlow {

    /** As long as somebody looks for a phone with BankID on it. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

    private final LoginAttempts attempts;
    private final Vault vault;
    private final PublicAddress address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LoginFlow(LoginAttempts attempts, Vault vault, PublicAddress address, Clock clock) {
        this.attempts = attempts;
        this.vault = vault;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A login that came back.
     *
     * @param code to spend
     * @param verifier that proves it is courier who spends it
     * @param nonce that the answer must name
     */
    public record Returned(String code, String verifier, String nonce) {

        /** What the token endpoint wants to see. */
        public Map<String, String> proofs(String redirectUri) {
            return Map.of("code", code, "code_verifier", verifier, "redirect_uri", redirectUri);
        }

        @Override
        public String toString() {
            return "Returned[***]";
        }
    }

    /**
     * What a browser comes back with.
     *
     * @param parameters of the address
     * @param browser the value that this browser alone has
     */
    public record Arrival(Map<String, String> parameters, String browser) {

        @Override
        public String toString() {
            return "Arrival[***]";
        }
    }

    /** A value that a browser is known by, from the beginning of a login to its end. */
    public String newBrowser() {
        return Digest.random(random);
    }

    /** Begins a login: where the browser is to go. */
    public URI begin(LoginSettings login, IdPortenMetadata idPorten, String browser) throws LoginRefused, WrongSetup {
        var state = Digest.random(random);
        var nonce = Digest.random(random);
        var verifier = Digest.random(random);
        var mark = Digest.of(state);
        var kept = attempts.keep(new Attempt(
                mark,
                login.id(),
                Digest.of(browser),
                vault.seal(nonce + " " + verifier, place(mark)),
                clock.instant().plus(PATIENCE)));
        if (!kept) {
            throw tooMany();
        }
        var asked = asked(login);
        asked.put("state", state);
        asked.put("nonce", nonce);
        asked.put("code_challenge", Digest.of(verifier));
        asked.put("code_challenge_method", "S256");
        var uri = idPorten.authorize().toString();
        return URI.create(uri + (uri.contains("?") ? "&" : "?") + IdPortenCalls.query(asked));
    }

    private LinkedHashMap<String, String> asked(LoginSettings login) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", login.client().id());
        asked.put("redirect_uri", address.callback(login.name()));
        asked.put("scope", String.join(" ", login.scopes()));
        asked.put("acr_values", login.acr());
        // Somebody lends courier a right for weeks: never on the strength of a session that lay open in the browser.
        asked.put("prompt", "login");
        return asked;
    }

    /**
     * Knows a login again, once, and only in the browser in which it was begun.
     *
     * @throws LoginRefused when it is not known, or when ID-porten or the person said no
     */
    public Returned end(LoginSettings login, Arrival arrival) throws LoginRefused, WrongSetup {
        var parameters = arrival.parameters();
        var mark = Digest.of(parameters.getOrDefault("state", ""));
        var attempt = attempts.take(mark, Digest.of(arrival.browser()))
                .filter(known -> known.id().equals(login.id()))
                .orElseThrow(LoginFlow::unknown);
        var issuer = parameters.getOrDefault("iss", "");
        if (!issuer.isEmpty()
                && !withoutSlash(issuer)
                        .equals(withoutSlash(login.client().issuer().toString()))) {
            throw unknown();
        }
        if (parameters.containsKey("error")) {
            throw refused(parameters.getOrDefault("error", ""));
        }
        var secret = vault.open(attempt.secret(), place(mark))
                .orElseThrow(LoginFlow::unknown)
                .split(" ", 2);
        return new Returned(parameters.getOrDefault("code", ""), secret[1], secret[0]);
    }

    private static String place(String mark) {
        return "login attempt\n" + mark;
    }

    private static LoginRefused tooMany() {
        return new LoginRefused(new Text(
                "For mange innlogginger er påbegynt. Vent et kvarter, og prøv igjen.",
                "Too many logins have been begun. Wait for a quarter of an hour, and try again."));
    }

    private static LoginRefused unknown() {
        return new LoginRefused(new Text(
                "Denne innloggingen er allerede brukt, for gammel, eller begynt i en annen nettleser. Begynn på nytt.",
                "This login has been used, is too old, or was begun in another browser. Begin anew."));
    }

    private static LoginRefused refused(String error) {
        if (error.equals("access_denied")) {
            return new LoginRefused(
                    new Text("Innloggingen ble avbrutt i ID-porten.", "The login was broken off at ID-porten."));
        }
        var name = ERROR.matcher(error).matches() ? error : "?";
        return new LoginRefused(new Text(
                "ID-porten avviste innloggingen (" + name + "). Den som drifter courier, må rette oppsettet.",
                "ID-porten refused the login (" + name + "). Whoever operates courier must correct the set-up."));
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
