package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.submission.RawAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Maskinporten or Altinn's authentication answered. The body may hold a token: it is printed nowhere, and what a
 * report gets of it is capped and scrubbed of tokens and national identity numbers.
 *
 * @param status HTTP status
 * @param contentType as answered
 * @param retryAfter the header {@code Retry-After}, as answered
 * @param date the header {@code Date}, as answered
 * @param body the start of the body, enough for any token
 */
public record AuthAnswer(
        int status, @Nullable String contentType, @Nullable String retryAfter, @Nullable String date, String body) {

    private static final int LARGEST_BODY = 256 * 1024;
    private static final int LARGEST_REPORT = 2000;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_=.-]*+");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)(\\d{6})[ -]?\\d{5}(?!\\d)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    public AuthAnswer(int status, @Nullable String contentType, @Nullable String retryAfter, byte[] body) {
        this(
                status,
                contentType,
                retryAfter,
                null,
                new String(body, 0, Math.min(body.length, LARGEST_BODY), UTF_8).strip());
    }

    /** The same with the header {@code Date} that came with it. */
    public AuthAnswer dated(@Nullable String header) {
        return new AuthAnswer(status, contentType, retryAfter, header, body);
    }

    /** When the server says that it answered; null when it does not, or not in the way of HTTP. */
    @Nullable
    Instant dated() {
        return date == null ? null : time(date.strip());
    }

    /** The answer as a report may show it. */
    public RawAnswer raw(String call) {
        var noTokens = TOKEN.matcher(body).replaceAll("[token]");
        var scrubbed = IDENTITY_NUMBER.matcher(noTokens).replaceAll("$1*****");
        return new RawAnswer(
                call, status, contentType, scrubbed.substring(0, Math.min(scrubbed.length(), LARGEST_REPORT)));
    }

    /** Whether the server, or a proxy in front of it, is in trouble: says nothing about what was asked. */
    public boolean isOutage() {
        return status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT || isHtml();
    }

    /** How long the server asks to be left alone; null when it does not say. */
    public @Nullable Duration pause(Instant now) {
        if (retryAfter == null) {
            return null;
        }
        var text = retryAfter.strip();
        return SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
    }

    private static @Nullable Duration until(String date, Instant now) {
        var then = time(date);
        return then != null && then.isAfter(now) ? Duration.between(now, then) : null;
    }

    private static @Nullable Instant time(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private boolean isHtml() {
        return body.startsWith("<")
                || (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html"));
    }

    @Override
    public String toString() {
        return "AuthAnswer[status=" + status + "]";
    }
}
