package dev.altinncourier.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.journal.WebhookConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver can prove, and what an operator may put into the file. */
class WebhookSignatureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1764404130), ZoneOffset.UTC);
    private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);

    /** Computed by openssl: {@code printf '1764404130.{"a":1}' | openssl dgst -sha256 -hmac secret}. */
    private static final String BY_SECRET = "8940c766828831db7019447719fc901b703fcd9241ebe0c100ac5902b52bbb5a";

    private Path file;
    private WebhookSignature signature;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        file = folder.resolve("webhook.secret");
        signature = new WebhookSignature(new Webhook(URI.create("https://erp.example.no"), file), CLOCK);
    }

    @Test
    void theSignatureIsOfTimeAndBody() throws IOException {
        // Given
        Files.writeString(file, "secret\n");

        // Then
        assertThat(signature.of(BODY)).isEqualTo("t=1764404130,v1=" + BY_SECRET);
    }

    @Test
    void whileASecretIsReplacedBothSign() throws IOException {
        // Given
        Files.writeString(file, "secret\n");
        signature.of(BODY);

        // When
        Files.writeString(file, "newer\n\nsecret\n");

        // Then
        assertThat(signature.of(BODY)).matches("t=1764404130,v1=[0-9a-f]{64},v1=" + BY_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "a\nb\nc\n"})
    void aFileWithoutASecretSignsNothing(String content) throws IOException {
        // Given
        Files.writeString(file, content);

        // Then
        assertThatThrownBy(() -> signature.of(BODY)).isInstanceOf(IOException.class);
        assertThat(mistakes("https://erp.example.no/hook")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://erp.example.no/hook",
                "http://localhost.evil.invalid/",
                "https://user:pw@erp.example.no/",
                "ftp://erp.example.no/",
                "/hook"
            })
    void anAddressInTheClearStopsTheStart(String url) throws IOException {
        // Given
        Files.writeString(file, "secret");

        // Then
        assertThat(mistakes(url)).singleElement().asString().startsWith("courier.events.webhook.url must be https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://erp.example.no/hook?t=1", "http://127.0.0.1:8080/", "http://[::1]:8080/"})
    void anAddressThatIsSafeIsTaken(String url) throws IOException {
        // Given
        Files.writeString(file, "secret");

        // Then
        assertThat(mistakes(url)).isEmpty();
    }

    private List<String> mistakes(String url) {
        return new EventSettings(new Webhook(URI.create(url), file), Settings.brokers(Map.of())).mistakes();
    }

    private record Webhook(URI address, Path secret) implements WebhookConfig {
        @Override
        public Optional<URI> url() {
            return Optional.of(address);
        }

        @Override
        public Optional<Path> secretFile() {
            return Optional.of(secret);
        }
    }
}
