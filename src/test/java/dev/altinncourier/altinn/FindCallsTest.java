package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.InstanceOwner;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How courier asks Altinn for the instances of an owner. */
class FindCallsTest {

    private static final Instant INTENDED = Instant.parse("2026-11-23T16:30:00.123456789Z");
    private static final Path FOLDER = Path.of("work");

    private final AltinnCalls calls = new AltinnCalls(Addresses.of(Environment.SANDBOX));

    @Test
    void queryNamesThePersonInAHeaderAndNotInTheAddress() {
        // Given
        var submission = Submissions.of(InstanceOwner.person(Submissions.PERSON), FOLDER);

        // When
        var call = calls.findInstances(Profiles.json(), submission, INTENDED);

        // Then
        assertThat(call.uri())
                .hasToString("http://localhost:8085/storage/api/v1/instances?appId=ttd%2Fcourier-test"
                        + "&created=gte:2026-11-22T16:30:00.123456789Z&status.isSoftDeleted=false");
        assertThat(call.headers()).containsEntry("X-Ai-InstanceOwnerIdentifier", "person:" + Submissions.PERSON);
    }

    @ParameterizedTest
    @EnumSource(InstanceOwner.Kind.class)
    void queryNamesTheOwnerOnce(InstanceOwner.Kind kind) {
        // Given
        var submission = Submissions.of(new InstanceOwner(kind, "501337"), FOLDER);

        // When
        var call = calls.findInstances(Profiles.json(), submission, INTENDED);

        // Then
        assertThat(call.headers().containsKey("X-Ai-InstanceOwnerIdentifier"))
                .isNotEqualTo(call.uri().toString().contains("instanceOwner.partyId=501337"));
    }

    @Test
    void nextPageKeepsFiltersAndOwner() {
        // Given
        var submission = Submissions.of(InstanceOwner.person(Submissions.PERSON), FOLDER);
        var owner = submission.content().owner();
        var first = calls.findInstances(Profiles.json(), submission, INTENDED);
        var second = calls.findMoreInstances(first, "page%3D2", owner);

        // When
        var third = calls.findMoreInstances(second, "page%3D3", owner);

        // Then
        assertThat(third.uri()).hasToString(first.uri() + "&continuationToken=page%3D3");
        assertThat(third.headers()).isEqualTo(first.headers());
    }
}
