package dev.altinncourier;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads settings as a started courier would be given them, where nothing has been started. */
final class SettingsReader {

    private final Config config;

    SettingsReader(Config config) {
        this.config = config;
    }

    /**
     * The settings of one interface.
     *
     * @throws RuntimeException when one is missing, or cannot be understood
     */
    <T> T read(Class<T> mapping) {
        var sources = StreamSupport.stream(config.getConfigSources().spliterator(), false);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .addDiscoveredSecretKeysHandlers()
                .withSources(sources.toArray(ConfigSource[]::new))
                .withValidateUnknown(false)
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}
