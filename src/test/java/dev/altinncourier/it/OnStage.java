package dev.altinncourier.it;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share one stage, which is set up for each class anew. */
abstract class OnStage {

    static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home) {
        stage = Stage.in(home);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }
}
