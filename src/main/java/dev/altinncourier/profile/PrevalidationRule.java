package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to the authority's own validation, outside Altinn (real flows 1.8, 2.3). HTTP 200 says nothing: the verdict
 * does.
 *
 * @param when before there is an instance, or once all parts are stored
 * @param file role of the file it is about: the body of a synchronous call, and what the sizes are of
 * @param size of files it is for
 * @param token whose token; never exchanged
 * @param request where to, and as what
 * @param job what is asked until there is an answer; null where the call itself answers
 * @param verdict what the answer says; rejected refuses the submission, remarks are noted in the receipt
 */
public record PrevalidationRule(
        When when,
        String file,
        SizeRange size,
        TokenRule token,
        Request request,
        @Nullable JobRule job,
        VerdictRule verdict) {

    /** When it is made. */
    public enum When {
        BEFORE_INSTANCE,
        AFTER_UPLOAD
    }

    /**
     * Sizes in bytes.
     *
     * @param over larger than this; -1 for any
     * @param upTo at most this
     */
    public record SizeRange(long over, long upTo) {
        public boolean contains(long bytes) {
            return bytes > over && bytes <= upTo;
        }
    }

    /**
     * A call.
     *
     * @param url an address template
     * @param contentType of the body
     */
    public record Request(Template url, String contentType) {}

    /**
     * A validation that takes its time. It is started with the app's id and the instance's, then asked for its status,
     * then for its result, which is XML as of the synchronous call.
     *
     * @param status address template; {@code ${jobId}} is what the start answered
     * @param result address template
     * @param done statuses after which the result is there
     * @param failed statuses after which it has to be started anew
     * @param poll how often it is asked
     */
    public record JobRule(Template status, Template result, List<String> done, List<String> failed, PollRule poll) {
        public JobRule {
            done = List.copyOf(done);
            failed = List.copyOf(failed);
        }
    }
}
