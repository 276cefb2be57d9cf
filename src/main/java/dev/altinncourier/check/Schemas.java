package dev.altinncourier.check;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The schemas that are in use, compiled once: files of the profiles' folder, and what the apps publish. */
@Singleton
public final class Schemas {

    private static final int MOST = 64;
    private static final String JSON = ".json";

    private final Path folder;
    private final Clock clock;
    private final Map<String, Compiled> files = new Newest<>();
    private final Map<String, Published> published = new Newest<>();

    public Schemas(
            @ConfigProperty(name = "courier.profiles", defaultValue = "config/profiles") Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * The schema in a file, compiled anew when the file was changed.
     *
     * @param name below the folder of the profiles
     * @throws UnusableSchema when it cannot be used
     */
    public synchronized FormSchema file(String name) throws UnusableSchema {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new UnusableSchema("there is no file " + name + " below the folder of the profiles");
        }
        var changed = changed(file);
        var known = files.get(name);
        if (known == null || !known.changed().equals(changed)) {
            var schema = name.endsWith(JSON) ? JsonSchemaCompiler.compile(file) : XsdCompiler.compile(file);
            known = new Compiled(schema, changed);
            files.put(name, known);
        }
        return known.schema();
    }

    /**
     * Whether what an app publishes is known, and not older than so long.
     *
     * @param key of app and data type
     */
    public synchronized boolean isKnown(String key, Duration good) {
        var known = published.get(key);
        var now = clock.instant();
        return known != null
                && now.isBefore(known.readAt().plus(good))
                && !known.readAt().isAfter(now);
    }

    /** The schema that an app publishes, as it was read last; empty where it has none. */
    public synchronized Optional<FormSchema> published(String key) {
        return Optional.ofNullable(published.get(key)).flatMap(known -> Optional.ofNullable(known.schema()));
    }

    /**
     * Keeps what an app publishes.
     *
     * @param content of the schema; empty where the app has none
     * @param json whether it is a JSON Schema
     * @throws UnusableSchema when it cannot be used
     */
    public synchronized void publish(String key, byte[] content, boolean json) throws UnusableSchema {
        published.put(key, new Published(content.length == 0 ? null : compile(content, json), clock.instant()));
    }

    private static FormSchema compile(byte[] content, boolean json) throws UnusableSchema {
        return json
                ? JsonSchemaCompiler.compile(content, null)
                : XsdCompiler.compile(new ByteArrayInputStream(content));
    }

    private static FileTime changed(Path file) throws UnusableSchema {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UnusableSchema("it cannot be read");
        }
    }

    private record Compiled(FormSchema schema, FileTime changed) {}

    private record Published(@Nullable FormSchema schema, Instant readAt) {}

    /** The entries that were used last, so many and no more. */
    private static final class Newest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }
}
