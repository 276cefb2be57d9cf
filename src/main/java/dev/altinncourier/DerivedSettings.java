package dev.altinncourier;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Settings that follow from others, in the form in which a library wants them: the journal's address from the base
 * folder, timeouts in milliseconds, and which route files are read. An operator sets none of them.
 */
public final class DerivedSettings implements ConfigSourceFactory {

    private static final Converter<Duration> DURATION = new DurationConverter();

    /** Above the application's defaults, below everything an operator writes. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var settings = new HashMap<String, String>();
        base(context).ifPresent(base -> settings.put("courier.journal.file", journalFile(base)));
        settings.putAll(JournalSettings.of(context));
        settings.putAll(ServerSettings.of(context));
        settings.putAll(IntakeSettings.of(context));
        settings.put("courier.events.on", String.valueOf(eventsAreOn(context)));
        settings.put("courier.journal.renew-millis", renewal(context));
        millis(context, "courier.altinn.answer-timeout", "30s", "courier.http.answer-millis", settings);
        millis(context, "courier.altinn.long-answer-timeout", "300s", "courier.http.long-answer-millis", settings);
        issuer(context).ifPresent(issuer -> settings.put("courier.auth.maskinporten.issuer", issuer));
        idPorten(context).ifPresent(issuer -> settings.put("courier.auth.idporten.issuer", issuer));
        settings.putAll(RouteFiles.beside(Path.of("")).patterns());
        return List.of(new PropertiesConfigSource(settings, "courier-derived", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static Optional<Path> base(ConfigSourceContext context) {
        return Optional.ofNullable(context.getValue("courier.folders.base"))
                .map(ConfigValue::getValue)
                .map(Path::of);
    }

    /** Maskinporten's issuer goes with Altinn's environment. */
    private static Optional<String> issuer(ConfigSourceContext context) {
        return Optional.ofNullable(context.getValue("courier.altinn.environment"))
                .map(ConfigValue::getValue)
                .map(environment -> switch (environment.toLowerCase(Locale.ROOT)) {
                    case "prod" -> "https://maskinporten.no/";
                    case "tt02" -> "https://test.maskinporten.no/";
                    default -> "http://localhost:8085/maskinporten/";
                });
    }

    /** So does ID-porten's, which has no slash at its end (auth 1.1). */
    private static Optional<String> idPorten(ConfigSourceContext context) {
        return Optional.ofNullable(context.getValue("courier.altinn.environment"))
                .map(ConfigValue::getValue)
                .map(environment -> switch (environment.toLowerCase(Locale.ROOT)) {
                    case "prod" -> "https://idporten.no";
                    case "tt02" -> "https://test.idporten.no";
                    default -> "http://localhost:8085/idporten";
                });
    }

    /** Three times in each lease, so that one look that fails loses nothing. */
    private static String renewal(ConfigSourceContext context) {
        var lease = Optional.ofNullable(context.getValue("courier.journal.lease"))
                .map(ConfigValue::getValue)
                .orElse("10m");
        return String.valueOf(Math.max(1, DURATION.convert(lease).toMillis() / 3));
    }

    /** A broker alone is enough: a submission may name a queue there. */
    private static boolean eventsAreOn(ConfigSourceContext context) {
        return Stream.of(
                        "courier.events.webhook.url",
                        "courier.events.kafka.topic",
                        "courier.events.jms.topic",
                        "courier.intake.jms.url")
                .map(context::getValue)
                .anyMatch(value -> value != null
                        && value.getValue() != null
                        && !value.getValue().isBlank());
    }

    private static String journalFile(Path base) {
        return base.toAbsolutePath().normalize().resolve("journal/courier").toString();
    }

    private static void millis(
            ConfigSourceContext context, String from, String preset, String to, Map<String, String> settings) {
        var value = Optional.ofNullable(context.getValue(from))
                .map(ConfigValue::getValue)
                .orElse(preset);
        settings.put(to, String.valueOf(DURATION.convert(value).toMillis()));
    }
}
