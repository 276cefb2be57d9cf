package dev.altinncourier.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a multipart body part by part with the rules and the complaints of the app library (contract section 3.2). */
public final class Multipart {

    private static final int MOST_HEADERS = 16;
    /** Forms are kept whatever their size, within reason: they have to be read. */
    private static final long FORM_LIMIT = 64L * 1024 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;

    /** What was read, and what was wrong with it. */
    public record Parts(List<Part> parts, List<String> complaints) {}

    private Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads all parts; an {@link EOFException} means that the body was cut off. */
    public static Parts read(InputStream in, String boundary) throws IOException {
        return new Multipart(in, boundary).parts();
    }

    private Parts parts() throws IOException {
        var parts = new ArrayList<Part>();
        var complaints = new ArrayList<String>();
        copyToDelimiter(new ContentSink(0), 2);
        while (!line().startsWith("--")) {
            var headers = headers();
            var keep = headers.getOrDefault("content-type", "").contains("xml") ? FORM_LIMIT : Content.KEPT;
            var sink = new ContentSink(keep);
            copyToDelimiter(sink, 0);
            int number = parts.size() + complaints.size() + 1;
            read(headers, sink.finish(), number, parts, complaints);
        }
        return new Parts(parts, complaints);
    }

    private static void read(
            Map<String, String> headers, Content content, int number, List<Part> parts, List<String> complaints) {
        var disposition = Optional.ofNullable(headers.get("content-disposition"));
        var type = Optional.ofNullable(headers.get("content-type"));
        if (disposition.isEmpty()) {
            complaints.add("Part number " + number + " doesn't have a content disposition");
        } else if (type.isEmpty()) {
            complaints.add("Part number " + number + " doesn't have a content type");
        } else {
            var names = Disposition.parse(disposition.get());
            parts.add(new Part(names.name(), names.filename(), type.get(), content));
        }
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0 || headers.size() == MOST_HEADERS) {
                throw new IllegalStateException("headers that the framework cannot read");
            }
            headers.put(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return headers;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = next(); next != '\n'; next = next()) {
            line.write(next);
            if (line.size() == 2 && line.toString(StandardCharsets.UTF_8).equals("--")) {
                return "--";
            }
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Only the first byte of the delimiter is a carriage return, so a failed match can begin again at this byte. */
    private void copyToDelimiter(ContentSink sink, int alreadyMatched) throws IOException {
        int matched = alreadyMatched;
        while (matched < delimiter.length) {
            byte value = (byte) next();
            if (value == delimiter[matched]) {
                matched++;
            } else {
                for (int i = 0; i < matched; i++) {
                    sink.put(delimiter[i]);
                }
                matched = value == delimiter[0] ? 1 : 0;
                if (matched == 0) {
                    sink.put(value);
                }
            }
        }
    }

    private int next() throws IOException {
        if (position == limit) {
            limit = in.read(buffer);
            position = 0;
            if (limit <= 0) {
                throw new EOFException("the body ends before its last boundary");
            }
        }
        return buffer[position++];
    }
}
