package dev.altinncourier.altinn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What calls send, as the server sees it. */
final class Bodies {

    private Bodies() {}

    static RequestBody of(AltinnCall call) {
        return Objects.requireNonNull(call.body());
    }

    static byte[] bytes(AltinnCall call) throws IOException {
        var out = new ByteArrayOutputStream();
        of(call).writeTo(out);
        return out.toByteArray();
    }

    static String text(AltinnCall call) throws IOException {
        return new String(bytes(call), UTF_8);
    }

    /** One of a multipart body. */
    record Sent(List<String> headers, String body) {}

    static List<Sent> parts(AltinnCall call) throws IOException {
        var type = of(call).getContentType();
        var boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        var parts = new ArrayList<Sent>();
        for (var part : text(call).split(Pattern.quote(boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end >= 0) {
                parts.add(new Sent(
                        List.of(part.substring(2, end).split("\r\n", -1)), part.substring(end + 4, part.length() - 2)));
            }
        }
        return parts;
    }
}
