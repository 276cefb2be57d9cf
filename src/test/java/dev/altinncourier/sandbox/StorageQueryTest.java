package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StorageQueryTest {

    private static final String APP = "ttd/courier-test";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void everyPageLeadsToTheNextUntilAllAreSeen() throws IOException {
        // Given
        var made = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made.add(sophie.instance(APP, "897069650").substring("/ttd/courier-test/instances/".length()));
        }

        // When
        var seen = new ArrayList<String>();
        var page = "/storage/api/v1/instances?appId=" + APP + "&instanceOwner.partyId=500000&size=2"
                + "&created=gte:2020-01-01T00:00:00Z";
        while (!page.isEmpty()) {
            var body = sophie.get(page).body();
            body.path("instances")
                    .forEach(instance -> seen.add(instance.path("id").asText()));
            page = body.hasNonNull("next") ? pathOf(body.path("next").asText()) : "";
        }

        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void whatIsHardDeletedIsNotFound() throws IOException {
        // Given
        var instance = sophie.instance(APP, "897069650");

        // When
        sophie.delete(instance + "?hard=true");

        // Then
        var found = sophie.get("/storage/api/v1/instances?instanceOwner.partyId=500000");
        assertThat(found.body().path("instances")).isEmpty();
    }

    @Test
    void anOwnerMustBeNamedInOneWay() throws IOException {
        // When
        var statuses = List.of(
                sophie.get("/storage/api/v1/instances?appId=" + APP).status(),
                sophie.get("/storage/api/v1/instances?instanceOwner.partyId=500000&created=yesterday")
                        .status());

        // Then
        assertThat(statuses).containsExactly(400, 400);
    }

    private static String pathOf(String link) {
        var uri = URI.create(link);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
