package dev.altinncourier.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;

/** Where submissions lie and whose calendar names the folders. */
@ConfigMapping(prefix = "courier.folders")
public interface FoldersConfig {

    /** The folder that holds inbox, work, waiting, done, rejected and dead-letter; all on one filesystem. */
    Path base();

    /** The time zone of the dates in folder names and of the times in {@code error.txt}. */
    @WithDefault("Europe/Oslo")
    ZoneId zone();
}
