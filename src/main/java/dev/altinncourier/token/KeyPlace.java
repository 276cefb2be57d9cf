package dev.altinncourier.token;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a key lies, as the settings say. Prints no password.
 *
 * @param setting name of the setting that names the file
 * @param file the file
 * @param choice which key of it, and what opens it
 */
record KeyPlace(String setting, Path file, KeyContent.Choice choice) {

    private static final String PREFIX = "courier.auth.maskinporten.";

    static Optional<KeyPlace> current(MaskinportenConfig config) {
        var choice = new KeyContent.Choice(
                config.keyId().orElse(null),
                config.keyPassword().orElse(null),
                config.keyAlias().orElse(null));
        return config.keyFile().map(file -> new KeyPlace(PREFIX + "key-file", file, choice));
    }

    static Optional<KeyPlace> next(MaskinportenConfig config) {
        var choice = new KeyContent.Choice(
                config.nextKeyId().orElse(null),
                config.nextKeyPassword().orElse(null),
                config.nextKeyAlias().orElse(null));
        return config.nextKeyFile().map(file -> new KeyPlace(PREFIX + "next-key-file", file, choice));
    }

    @Override
    public String toString() {
        return "KeyPlace[" + setting + "]";
    }
}
