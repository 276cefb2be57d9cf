package dev.altinncourier.login;

import dev.altinncourier.journal.Journals;
import dev.altinncourier.token.ClientAssertion;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything of logins on a journal of its own, for a client with a secret. */
public final class LoginBench implements AutoCloseable {

    static final String KEY = key("first");

    final Clock clock;
    final Journals journal;
    final IdPortenConfig config;
    public final LoginDirectory directory;
    final Vault vault;
    final LoginSecrets secrets;
    public final AccessTokens tokens;
    public final PersonLogins logins;
    final NewLogins newLogins;
    final LoginForecast forecast;

    public LoginBench(Journals journal, Clock clock, Map<String, String> more) {
        this.journal = journal;
        this.clock = clock;
        config = config(more);
        directory = new LoginDirectory(config, "tt02");
        vault = new Vault(config);
        secrets = new LoginSecrets(vault, journal.logins());
        tokens = new AccessTokens(clock);
        var address = new PublicAddress(Optional.of(URI.create("https://courier.example.no")), 8080);
        logins = new PersonLogins(journal.logins(), directory, address, clock);
        newLogins = new NewLogins(journal.logins(), secrets, journal.waitingForLogin(), tokens, clock);
        forecast = new LoginForecast(directory, journal.logins(), journal.waitingForLogin(), config, clock);
    }

    LoginUpkeep upkeep() {
        return new LoginUpkeep(
                journal.logins(),
                journal.loginTurns("here"),
                directory,
                secrets,
                journal.waitingForLogin(),
                forecast,
                clock);
    }

    LoginRefresh refresh(String node) {
        return new LoginRefresh(
                journal.loginTurns(node),
                directory,
                logins,
                secrets,
                tokens,
                new IdPortenCalls(new ClientAssertion(clock)),
                Duration.ofSeconds(30),
                clock);
    }

    static IdPortenConfig config(Map<String, String> more) {
        var properties = new HashMap<String, String>();
        properties.put("issuer", "https://test.idporten.no");
        properties.put("client-id", "client");
        properties.put("client-secret", "secret-of-the-client");
        properties.put("vault-key", KEY);
        properties.put("logins.kari.title", "Kari");
        properties.putAll(more);
        var prefixed = new HashMap<String, String>();
        properties.forEach((name, value) -> prefixed.put("courier.auth.idporten." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdPortenConfig.class)
                .withSources(new PropertiesConfigSource(prefixed, "test", 100))
                .build()
                .getConfigMapping(IdPortenConfig.class);
    }

    /** A key of 32 bytes that begins with a word. */
    static String key(String word) {
        var bytes = (word + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        journal.close();
    }
}
