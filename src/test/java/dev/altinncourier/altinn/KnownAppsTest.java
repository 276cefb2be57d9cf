package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownAppsTest {

    private static final String APP = "ttd/courier-test";

    private final TestClock clock = new TestClock();
    private final KnownApps apps = new KnownApps(Addresses.settings(), clock);

    @Test
    void anAppIsReadOnceAndAgainWhenItIsOld() {
        // Given
        assertThat(apps.isToBeRead(APP, false)).isTrue();
        apps.put(APP, metadata("8.12.7"));

        // Then
        assertThat(apps.isToBeRead(APP, false)).isFalse();
        clock.advance(Duration.ofMinutes(59));
        assertThat(apps.isToBeRead(APP, false)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(apps.isToBeRead(APP, false)).isTrue();
    }

    @Test
    void whatIsOldIsUsedWhileOneReadsItAnewAndWhenThatFails() {
        // Given
        apps.put(APP, metadata("8.12.7"));
        clock.advance(Duration.ofHours(2));

        // When
        boolean first = apps.isToBeRead(APP, false);
        boolean second = apps.isToBeRead(APP, false);
        clock.advance(Duration.ofMinutes(6));
        boolean later = apps.isToBeRead(APP, false);

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(apps.find(APP)).isPresent();
        assertThat(later).isTrue();
    }

    @Test
    void whoLooksWhetherTheSetUpIsMendedReadsItAnew() {
        apps.put(APP, metadata("8.12.7"));
        assertThat(apps.isToBeRead(APP, true)).isTrue();
    }

    @Test
    void aClockThatIsSetBackKeepsNothingForLong() {
        apps.put(APP, metadata("8.12.7"));
        clock.advance(Duration.ofDays(-1));
        assertThat(apps.isToBeRead(APP, false)).isTrue();
    }

    @Test
    void onlySoManyAppsAreKept() {
        // When
        for (int i = 0; i < 1_000; i++) {
            apps.put(APP + i, metadata("8.12.7"));
        }

        // Then
        assertThat(apps.find(APP + 0)).isEmpty();
        assertThat(apps.find(APP + 999)).isPresent();
    }

    private static AppMetadata metadata(String library) {
        return new AppMetadata(APP, library, List.of(), Set.of(), new AppMetadata.Scopes(null, null));
    }
}
