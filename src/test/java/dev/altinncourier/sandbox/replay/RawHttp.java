package dev.altinncourier.sandbox.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Speaks HTTP/1.1 by the letter, so that a recorded call goes out as it was, odd headers and all. */
final class RawHttp {

    /** An answer as it came. */
    record Response(int status, Map<String, String> headers, String body) {

        /** A header, or nothing at all. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final URI base;
    private final String requestLine;

    RawHttp(URI base, String method, String path) {
        this.base = base;
        this.requestLine = method + " " + path + " HTTP/1.1\r\n";
        headers.put("Host", base.getAuthority());
        headers.put("Connection", "close");
    }

    RawHttp header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Response send(Optional<byte[]> body, boolean chunked) throws IOException {
        var bytes = body.orElse(new byte[0]);
        if (chunked) {
            header("Transfer-Encoding", "chunked");
        } else if (body.isPresent() || !requestLine.startsWith("GET ")) {
            header("Content-Length", String.valueOf(bytes.length));
        }
        var head = new StringBuilder(requestLine);
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(chunked ? chunks(bytes) : bytes);
            socket.getOutputStream().write(out.toByteArray());
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static byte[] chunks(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        if (bytes.length > 0) {
            out.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static Response parse(String text) {
        var rest = text.startsWith("HTTP/1.1 100") ? text.substring(text.indexOf("\r\n\r\n") + 4) : text;
        int end = rest.indexOf("\r\n\r\n");
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : rest.substring(0, end).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).trim());
            }
        }
        return new Response(Integer.parseInt(rest.substring(9, 12)), headers, rest.substring(end + 4));
    }
}
