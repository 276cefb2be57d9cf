package dev.altinncourier.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox answers every recorded call as the real apps did, on all versions. There are no exceptions to list. */
class TranscriptReplayTest {

    private static final Sandbox SANDBOX = Sandbox.start(0);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    static Stream<Arguments> recordings() {
        return Transcript.VERSIONS.stream().flatMap(version -> Transcript.scenarios(version).stream()
                .map(scenario -> Arguments.of(version, scenario)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("recordings")
    void answersAsTheRealAppDid(String version, String scenario) throws Exception {
        // Given
        var transcript = Transcript.read(version, scenario);
        var replay = new Replay(SANDBOX);
        var stage = new Stage(SANDBOX, scenario);
        stage.clear();

        // When
        var differences = new ArrayList<String>();
        for (var step : transcript.steps()) {
            stage.before(step, replay.names());
            if (step.isComparable()) {
                replay.differences(step).forEach(difference -> differences.add(step.what() + ": " + difference));
            }
        }

        // Then
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v7.15.3,10,267", "v8.4.0-preview.1,10,267", "v8.11.5,10,267", "v8.12.7,17,445", "v9-preview,11,279"})
    void allThatWasRecordedIsCompared(String version, int scenarios, long answers) {
        // When
        var found = Transcript.scenarios(version);
        var compared = found.stream()
                .flatMap(scenario -> Transcript.read(version, scenario).steps().stream())
                .filter(Transcript.Step::isComparable)
                .count();

        // Then
        assertThat(found).hasSize(scenarios);
        assertThat(compared).isEqualTo(answers);
    }
}
