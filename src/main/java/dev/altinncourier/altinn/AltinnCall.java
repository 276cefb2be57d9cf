package dev.altinncourier.altinn;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * One call to Altinn, ready but for its token.
 *
 * @param kind which call
 * @param uri where to
 * @param headers beside the token and what the body brings
 * @param body streamed from disk, with its length; null for none
 * @param about what it is about, for the journal: the part sent, the task left; no personal data
 */
public record AltinnCall(Kind kind, URI uri, Map<String, String> headers, @Nullable RequestBody body, String about) {

    /** Bodies from this size on wait for the server's 100: a refusal then costs no upload, a break changed nothing. */
    private static final long EXPECT_CONTINUE_FROM = 1_000_000;

    /** The calls courier makes. */
    public enum Kind {
        INSTANTIATE("POST", true, true),
        PUT_DATA("PUT", true, false),
        POST_DATA("POST", true, false),
        NEXT("PUT", true, true),
        READ_INSTANCE("GET", false, false),
        READ_PROCESS("GET", false, false),
        READ_DATA("GET", false, false),
        READ_TEXTS("GET", false, false),
        READ_PARTIES("GET", false, false),
        READ_METADATA("GET", false, false),
        READ_SCHEMA("GET", false, false),
        READ_VALIDATION("GET", false, true),
        PREVALIDATE("POST", false, true),
        START_JOB("POST", false, true),
        READ_JOB("GET", false, false),
        READ_RESULT("GET", false, true),
        FIND_INSTANCES("GET", false, false),
        DELETE_INSTANCE("DELETE", false, false),
        READ_DRAFT("GET", false, false),
        DELETE_DATA("DELETE", true, false),
        DISCARD("DELETE", true, false);

        private final String method;
        private final boolean changing;
        private final boolean slow;

        Kind(String method, boolean changing, boolean slow) {
            this.method = method;
            this.changing = changing;
            this.slow = slow;
        }

        public String method() {
            return method;
        }
    }

    public AltinnCall {
        headers = Map.copyOf(headers);
    }

    static AltinnCall of(Kind kind, URI uri, String about) {
        return new AltinnCall(kind, uri, Map.of("Accept", "application/json"), null, about);
    }

    AltinnCall with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new AltinnCall(kind, uri, more, body, about);
    }

    AltinnCall with(HttpEntity entity) {
        var sent = new RequestBody(entity);
        var call = new AltinnCall(kind, uri, headers, sent, about);
        return entity.getContentLength() >= EXPECT_CONTINUE_FROM ? call.with("Expect", "100-continue") : call;
    }

    /** Whether a repeat could do something twice: such a call is journaled before it leaves. */
    public boolean changing() {
        return kind.changing;
    }

    /** Whether it goes to an authority's own validation and not to Altinn: with another token, and to another host. */
    public boolean outside() {
        return switch (kind) {
            case PREVALIDATE, START_JOB, READ_JOB, READ_RESULT -> true;
            default -> false;
        };
    }

    /** Whether what it brings is read while it streams in. */
    public boolean streams() {
        return kind == Kind.READ_DATA || kind == Kind.PREVALIDATE || kind == Kind.READ_RESULT;
    }

    /** Whether the app may need minutes for it. */
    public boolean slow() {
        return kind.slow;
    }

    /** The call in words, for reports: {@code PUT .../process/next}; of an authority's address the profile's template. */
    public String inWords() {
        return kind.method + " " + (outside() ? about : uri.getRawPath());
    }

    /** Address and headers may name a person. */
    @Override
    public String toString() {
        return "AltinnCall[" + kind + ", about=" + about + "]";
    }
}
