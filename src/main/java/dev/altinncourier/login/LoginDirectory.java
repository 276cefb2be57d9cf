package dev.altinncourier.login;

import dev.altinncourier.journal.LoginId;
import dev.altinncourier.login.LoginSettings.Lives;
import dev.altinncourier.login.LoginSettings.LoginClient;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.ClientAssertion.Signer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The logins that the operator has set up, and what each is done with. */
@Singleton
public final class LoginDirectory {

    private static final String PREFIX = "courier.auth.idporten.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final Set<String> LEVELS = Set.of("idporten-loa-substantial", "idporten-loa-high");

    /** What the owners of the scopes allow (auth 1.4). */
    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);
    private static final String VAT = "skatteetaten:mvamelding";

    private final IdPortenConfig config;
    private final String environment;

    LoginDirectory(IdPortenConfig config, @ConfigProperty(name = "courier.altinn.environment") String environment) {
        this.config = config;
        this.environment = environment.toLowerCase(Locale.ROOT);
    }

    /** The login of that name in Altinn's environment that courier works with. */
    public LoginId id(String name) {
        return new LoginId(name, environment);
    }

    /** Altinn's environment that courier works with. */
    String environment() {
        return environment;
    }

    /** The names of all logins that are set up. */
    public SortedSet<String> names() {
        var names = new TreeSet<>(config.logins().keySet());
        config.login().ifPresent(names::add);
        return names;
    }

    /** The login of owners that no tenant names one for. */
    public Optional<String> usual() {
        return config.login();
    }

    /** How a login is done; empty when there is none of that name. */
    public Optional<LoginSettings> find(String name) {
        return names().contains(name) && missing(name).isEmpty() ? Optional.of(settings(name)) : Optional.empty();
    }

    /**
     * How a login is done.
     *
     * @throws WrongSetup when a setting is missing
     */
    public LoginSettings get(String name) throws WrongSetup {
        if (!names().contains(name)) {
            throw LoginProblem.unknown(name, PREFIX + "logins." + name + ".title");
        }
        var missing = missing(name);
        if (!missing.isEmpty()) {
            throw LoginProblem.unknown(name, String.join(", ", missing));
        }
        return settings(name);
    }

    /** The settings that are missing or cannot be used, over all logins, for the check at start; empty is well. */
    public List<String> missing() {
        var missing = new TreeSet<String>();
        names().forEach(name -> missing.addAll(missing(name)));
        return List.copyOf(missing);
    }

    private List<String> missing(String name) {
        var missing = new ArrayList<String>();
        report(
                missing,
                "logins (\"" + name + "\" is no name)",
                NAME.matcher(name).matches());
        report(missing, "issuer", config.issuer().isPresent());
        report(missing, "client-id", clientId(name).isPresent());
        report(missing, "key-file or client-secret", (keyFile(name).isPresent()) != (secret(name) != null));
        report(missing, "acr", LEVELS.contains(acr(name)));
        report(
                missing,
                "vault-key-file or vault-key",
                config.vaultKeyFile().isPresent() != config.vaultKey().isPresent());
        return missing;
    }

    private static void report(List<String> missing, String name, boolean there) {
        if (!there) {
            missing.add(PREFIX + name);
        }
    }

    private LoginSettings settings(String name) {
        var scopes = new TreeSet<>(own(name, LoginConfig::scopes).orElse(config.scopes()));
        scopes.add("openid");
        var title = own(name, LoginConfig::title).orElse(name);
        var lives = new Lives(
                own(name, LoginConfig::authorizationLifetime)
                        .or(config::authorizationLifetime)
                        .orElse(allowed(scopes)),
                own(name, LoginConfig::refreshTokenLifetime).orElse(config.refreshTokenLifetime()));
        return new LoginSettings(id(name), title, client(name), scopes, acr(name), lives);
    }

    private LoginClient client(String name) {
        var id = clientId(name).orElseThrow();
        var keyId = own(name, LoginConfig::keyId).or(config::keyId).orElse(null);
        var signer = keyFile(name).map(file -> new Signer(id, file, keyId)).orElse(null);
        return new LoginClient(config.issuer().orElseThrow(), id, signer, secret(name));
    }

    static Duration allowed(Set<String> scopes) {
        return scopes.stream().anyMatch(scope -> scope.startsWith(VAT)) ? EIGHT_HOURS : NINETY_DAYS;
    }

    private Optional<String> clientId(String name) {
        return own(name, LoginConfig::clientId).or(config::clientId).filter(id -> !id.isBlank());
    }

    private Optional<Path> keyFile(String name) {
        return own(name, LoginConfig::keyFile)
                .or(() -> secretOf(name).isPresent() ? Optional.empty() : config.keyFile());
    }

    private @Nullable String secret(String name) {
        return secretOf(name)
                .or(() -> own(name, LoginConfig::keyFile).isPresent() ? Optional.empty() : config.clientSecret())
                .orElse(null);
    }

    private Optional<String> secretOf(String name) {
        return own(name, LoginConfig::clientSecret);
    }

    private String acr(String name) {
        return own(name, LoginConfig::acr).orElse(config.acr());
    }

    private <T> Optional<T> own(String name, Function<LoginConfig, Optional<T>> setting) {
        return Optional.ofNullable(config.logins().get(name)).flatMap(setting);
    }
}
