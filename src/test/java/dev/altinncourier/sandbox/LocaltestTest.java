package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which LocalTest gives test tokens away. */
class LocaltestTest {

    private static final String SYSTEM_USER =
            "/Home/auth/systemuser?systemId=913312465_sbs&systemUserId=d111dbab-d619-4f15-bf29-58fe570a9ae6";

    private final Sandbox sandbox = Sandbox.start(0);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void userTokenIsBareAndGoodForSixteenHours() throws Exception {
        // When
        var answer = get("/Home/GetTestUserToken/1337?authenticationLevel=4", "text/plain");
        var claims = claims(answer.body());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(claims.path("urn:altinn:userid").asText()).isEqualTo("1337");
        assertThat(claims.path("urn:altinn:authlevel").asInt()).isEqualTo(4);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(960 * 60);
    }

    @Test
    void systemUserTokenNamesItsOwnerAndIsTakenByAnApp() throws Exception {
        // When
        var token = get(SYSTEM_USER + "&scope=altinn%3Ainstances.read%20altinn%3Ainstances.write", "text/plain")
                .body();
        var claims = claims(token);

        // Then
        assertThat(claims.path("scope").asText()).isEqualTo("altinn:instances.read altinn:instances.write");
        assertThat(claims.at("/authorization_details/systemuser_org/ID").asText())
                .isEqualTo("0192:950474084");
        assertThat(new Caller(sandbox, Caller.SOPHIE)
                        .withToken(token)
                        .get("/ttd/courier-test/api/v1/parties")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tokenIsQuotedForWhoeverAcceptsJson() throws Exception {
        // When
        var answer = get(SYSTEM_USER, "application/json");

        // Then
        assertThat(answer.body()).startsWith("\"eyJ").endsWith("\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/Home/GetTestUserToken/4711, 404, ''",
        "/Home/GetTestUserToken/sophie, 404, ''",
        "/Home/auth/systemuser, 400, The systemId field is required.",
        "/Home/auth/systemuser?systemId=913312465_sbs&systemUserId=x, 400, not found in test data",
        "/Home/auth/systemuser?systemId=x&systemUserId=d111dbab-d619-4f15-bf29-58fe570a9ae6, 400, belongs to system",
        "/authentication/api/v1/exchange/localtest, 400, Invalid token provider"
    })
    void whatLocaltestDoesNotKnowItRefuses(String page, int status, String words) throws Exception {
        // When
        var answer = get(page, "text/plain");

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(sandbox.baseUri().resolve(path))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
