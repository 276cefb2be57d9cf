package dev.altinncourier.message;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files may lie that a JSON manifest only points at. Without either of these no claim check is taken. */
@ConfigMapping(prefix = "courier.intake.claim-check")
public interface ClaimCheckConfig {

    /** Folders below which a file may lie, on a disk that courier reads. No link leads out of them. */
    Optional<List<Path>> roots();

    /**
     * Hosts from which a file may be fetched: {@code files.example.no} means https on its usual port. Write
     * {@code http://files.local:8080} for any other. Redirects are not followed.
     */
    Optional<List<String>> hosts();

    /** The largest single file. */
    @WithDefault("2000M")
    MemorySize maxSize();
}
