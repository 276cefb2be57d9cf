package dev.altinncourier.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where courier's folders lie, and how long a drop must rest before it is picked up. */
@ConfigMapping(prefix = "courier.folders")
public interface FoldersConfig {

    /**
     * The folder that holds {@code inbox}, {@code work}, {@code waiting}, {@code done}, {@code rejected} and
     * {@code dead-letter}. All of it must be one filesystem, because folders move by renaming.
     */
    Path base();

    /**
     * How long a zip, a single XML file or a folder with {@code submission.json} must be unchanged before it is picked
     * up. A {@code .ready} file ({@code <key>.zip.ready} beside a zip, {@code .ready} inside a folder) spares the wait.
     */
    @WithDefault("2s")
    Duration minimumAge();
}
