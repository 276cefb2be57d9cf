package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.profile.AppProfiles;
import dev.altinncourier.profile.Environment;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppPlacesTest {

    private static final String TEST = "ttd-courier-test";
    private static final String BIDRAG = "ttd-bidrag";

    @Test
    void appWithoutALimitHasAsManyPlacesAsThereAreWorkers() {
        // Given
        var places = places(null, Map.of(BIDRAG, 1));

        // Then
        assertThat(places.limited()).containsExactly(BIDRAG);
        for (int i = 0; i < 1000; i++) {
            assertThat(places.take(TEST)).isTrue();
        }
    }

    @Test
    void appAtItsLimitLeavesTheOthersTheirPlaces() {
        // Given
        var places = places(2, Map.of());
        places.take(TEST);
        places.take(TEST);

        // Then
        assertThat(places.take(TEST)).isFalse();
        assertThat(places.free(TEST)).isZero();
        assertThat(places.take(BIDRAG)).isTrue();
    }

    @Test
    void placeThatWasGivenBackIsFree() {
        // Given
        var places = places(1, Map.of());
        places.take(TEST);
        boolean second = places.take(TEST);

        // When
        places.giveBack(TEST);

        // Then
        assertThat(second).isFalse();
        assertThat(places.take(TEST)).isTrue();
    }

    @Test
    void limitOfAProfileGoesBeforeThatOfAll() {
        // Given
        var places = places(1, Map.of(TEST, 3));

        // Then
        assertThat(places.free(TEST)).isEqualTo(3);
        assertThat(places.free(BIDRAG)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ttd-bidrag, 0, ttd-bidrag", "ttd-bidrag, -1, ttd-bidrag", "no-such-app, 2, courier.limits.apps"})
    void limitThatIsNoneStopsTheStart(String profile, int limit, String named) {
        assertThatThrownBy(() -> places(null, Map.of(profile, limit)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(named);
    }

    static AppPlaces places(@Nullable Integer each, Map<String, Integer> apps) {
        return new AppPlaces(
                new Limits(Optional.ofNullable(each), apps),
                new AppProfiles(Path.of("config/profiles"), Environment.SANDBOX));
    }

    private record Limits(Optional<Integer> parallelPerApp, Map<String, Integer> apps) implements LimitsConfig {

        @Override
        public int parallel() {
            return 8;
        }

        @Override
        public int queue() {
            return 1000;
        }
    }
}
