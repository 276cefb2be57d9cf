package dev.altinncourier.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Content-Disposition header, of a request or of a part, read as the app library reads it (contract section 3.2). */
public record Disposition(Optional<String> name, Optional<String> filename) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^;]*)");
    private static final Pattern MIME_WORD = Pattern.compile("=\\?utf-8\\?B\\?([^?]*)\\?=", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** A file name on which the app library throws. */
    public static final class UnreadableFileName extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Reads the header's value. */
    public static Disposition parse(String value) {
        var parameters = parameters(value);
        return new Disposition(
                Optional.ofNullable(parameters.get("name")).map(Disposition::unquoted), fileName(parameters));
    }

    private static Map<String, String> parameters(String value) {
        var parameters = new HashMap<String, String>();
        var matcher = PARAMETER.matcher(value);
        while (matcher.find()) {
            parameters.put(
                    matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).trim());
        }
        return parameters;
    }

    private static Optional<String> fileName(Map<String, String> parameters) {
        var extended = parameters.get("filename*");
        var plain = parameters.get("filename");
        if (extended != null && extended.contains("''")) {
            var encoded = extended.substring(extended.indexOf("''") + 2).replace("+", "%2B");
            return Optional.of(stored(URLDecoder.decode(encoded, StandardCharsets.UTF_8)));
        }
        return Optional.ofNullable(plain).map(Disposition::unquoted).map(Disposition::stored);
    }

    private static String unquoted(String value) {
        var bare = value.length() > 1 && value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
        var word = MIME_WORD.matcher(bare);
        return word.matches() ? new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8) : bare;
    }

    /** Slashes become underscores, and storage decodes the name twice. */
    private static String stored(String name) {
        if (name.contains("\\") || name.contains("\"")) {
            throw new UnreadableFileName();
        }
        return decode(decode(name.replace('/', '_').replace('\0', '_')));
    }

    private static String decode(String name) {
        return URLDecoder.decode(PERCENT.matcher(name).replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
