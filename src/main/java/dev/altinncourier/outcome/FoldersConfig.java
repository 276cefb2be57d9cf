package dev.altinncourier.outcome;

import io.quarkus.runtime.configuration.MemorySize;
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

    /**
     * While less than this is free on the filesystem of the base folder, nothing is picked up; what is under way needs
     * some of it for its reports and for the journal. {@code 0}: only a disk that is full stops intake.
     */
    @WithDefault("256M")
    MemorySize minimumFree();
}
