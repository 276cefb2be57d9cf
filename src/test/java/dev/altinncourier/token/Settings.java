package dev.altinncourier.token;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings as an operator writes them. */
final class Settings {

    private static final String MASKINPORTEN = "courier.auth.maskinporten.";

    private final Map<String, String> properties = new HashMap<>();

    static Settings none() {
        return new Settings();
    }

    static Settings complete(Path keyFile) {
        return none().with("issuer", "https://test.maskinporten.no/")
                .with("client-id", "client-1")
                .with("key-file", keyFile.toString());
    }

    Settings with(String name, String value) {
        properties.put(MASKINPORTEN + name, value);
        return this;
    }

    Settings tokenFile(Path file) {
        properties.put("courier.auth.external.token-file", file.toString());
        return this;
    }

    Settings command(String words) {
        properties.put("courier.auth.external.token-command", words);
        return this;
    }

    Settings commandTimeout(String time) {
        properties.put("courier.auth.external.token-command-timeout", time);
        return this;
    }

    Settings localtest(String name, String value) {
        properties.put("courier.auth.localtest." + name, value);
        return this;
    }

    Settings cache(String name, String value) {
        properties.put("courier.auth.cache." + name, value);
        return this;
    }

    MaskinportenConfig maskinporten() {
        return mapped(MaskinportenConfig.class);
    }

    ExternalTokenConfig external() {
        return mapped(ExternalTokenConfig.class);
    }

    LocaltestConfig localtest() {
        return mapped(LocaltestConfig.class);
    }

    TokenCacheConfig cache() {
        return mapped(TokenCacheConfig.class);
    }

    private <T> T mapped(Class<T> type) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(type)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(type);
    }
}
