package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AppMetadata.Limits;
import dev.altinncourier.submission.InstanceOwner.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppMetadataTest {

    @ParameterizedTest
    @CsvSource({"v7.15.3,", "v8.4.0-preview.1,8.4.0.0", "v8.11.5,8.11.5.0", "v8.12.7,8.12.7.0", "v9-preview,9.0.0.0"})
    void everyRecordedAppTellsItsDataTypes(String version, String library) {
        // When
        var app = AppMetadata.of(Answers.success(version + "/metadata", "/api/v1/applicationmetadata"))
                .orElseThrow();

        // Then
        assertThat(app.libraryVersion()).isEqualTo(library);
        assertThat(app.dataType("model1").orElseThrow()).satisfies(type -> {
            assertThat(type.form()).isTrue();
            assertThat(type.autoCreated()).isTrue();
            assertThat(type.taskId()).isEqualTo("Task_1");
            assertThat(type.limits()).isEqualTo(new Limits(List.of("application/xml"), null, 1, 1));
        });
        assertThat(app.dataType("certificate").orElseThrow().limits())
                .isEqualTo(new Limits(List.of("application/pdf", "image/png"), 1L, 3, 0));
        assertThat(app.takes(Kind.PERSON)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "{},ORGANISATION,true",
        "{},PERSON,true",
        "{\"person\":false},PERSON,true",
        "{\"person\":true},PERSON,true",
        "{\"person\":true},ORGANISATION,false",
        "{\"subUnit\":true},ORGANISATION,true",
        "{\"organisation\":true},PERSON,false",
        "{\"organisation\":true},PARTY,true",
    })
    void noPartyTypeAtAllMeansEverybody(String allowed, Kind owner, boolean taken) {
        // Given
        var answer = Answers.json(200, "{\"id\":\"a/b\",\"dataTypes\":[],\"partyTypesAllowed\":" + allowed + "}");

        // Then
        assertThat(AppMetadata.of(answer).orElseThrow().takes(owner)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{\"id\":\"a/b\"}", "<html></html>"})
    void anythingElseIsNoMetadata(String body) {
        assertThat(AppMetadata.of(Answers.json(200, body))).isEmpty();
    }

    @Test
    void scopesOfUsersAreRead() {
        // Given
        var answer = Answers.json(
                200,
                "{\"id\":\"a/b\",\"dataTypes\":[],\"apiScopes\":{\"users\":{\"read\":\"x:read\",\"write\":\"x:write\"}}}");

        // Then
        assertThat(AppMetadata.of(answer).orElseThrow().scopes())
                .isEqualTo(new AppMetadata.Scopes("x:read", "x:write"));
    }
}
