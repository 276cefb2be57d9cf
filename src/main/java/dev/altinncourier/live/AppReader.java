package dev.altinncourier.live;

import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.altinn.DirectClient;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Reads what an app tells everybody (contract 8: none of it needs a token). Knows one method, GET, and follows no link, so
 * that nothing can be changed by it.
 */
final class AppReader implements AutoCloseable {

    private final CloseableHttpClient client;

    AppReader(AltinnConfig config) throws GeneralSecurityException, IOException {
        this.client = DirectClient.of(config, config.answerTimeout());
    }

    /**
     * What an address answers.
     *
     * @throws IOException when it does not
     */
    AltinnAnswer read(URI address, String accept) throws IOException {
        var request = new HttpGet(address);
        request.setHeader("Accept", accept);
        return client.execute(request, AppReader::answer);
    }

    private static AltinnAnswer answer(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var type = response.getFirstHeader("Content-Type");
        try (var body = entity == null ? null : entity.getContent()) {
            var bytes = body == null ? new byte[0] : body.readNBytes(AltinnAnswer.LARGEST_BODY);
            return new AltinnAnswer(
                    response.getCode(), type == null ? null : type.getValue(), null, new AltinnAnswer.Bytes(bytes));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
