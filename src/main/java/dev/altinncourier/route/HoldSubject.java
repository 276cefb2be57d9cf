package dev.altinncourier.route;

import dev.altinncourier.journal.Hold;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.PrevalidationRule;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/** What a hold is on, as the journal names it. Never for logs or health: one kind names an instance owner. */
final class HoldSubject {

    /** The point of a hold on tokens: the token itself. */
    static final String TOKEN = "TOKEN";

    /** The same of a token that goes to an authority as it is. */
    private static final String RAW_TOKEN = "RAW_TOKEN";

    /** The point of a hold on what is sent: the check of it, which calls nobody. */
    static final String CONTENT = "CHECK_CONTENT";

    private static final String CLIENT = "client";
    private static final String PROFILE_TOKEN = "token/";
    private static final String OWNER_TOKEN = "owner/";
    private static final String PROFILE = "profile/";

    private HoldSubject() {}

    static String of(Reach reach, Submission submission) {
        return switch (reach) {
            case CLIENT -> CLIENT;
            case PROFILE_TOKEN -> PROFILE_TOKEN + submission.profile();
            case OWNER_TOKEN -> owner(submission.content().owner());
            case PROFILE -> PROFILE + submission.profile();
        };
    }

    /** All that may hold a submission. */
    static List<String> all(AppProfile profile, Submission submission) {
        var own = List.of(of(Reach.PROFILE_TOKEN, submission), of(Reach.PROFILE, submission));
        // Once the authority has said yes, only the token for Altinn counts.
        boolean client = profile.token().kind() == Kind.MASKINPORTEN
                || (needsClient(profile) && submission.step().compareTo(Step.AWAIT_VALIDATION) <= 0);
        return client ? List.of(CLIENT, of(Reach.OWNER_TOKEN, submission), own.get(0), own.get(1)) : own;
    }

    private static String owner(InstanceOwner owner) {
        return OWNER_TOKEN + owner.kind() + "/" + owner.number();
    }

    static boolean isOneOwner(Hold hold) {
        return hold.subject().startsWith(OWNER_TOKEN);
    }

    /** Whether a hold stops a profile as a whole. */
    static boolean stops(Hold hold, AppProfile profile) {
        var subject = hold.subject();
        return subject.equals(PROFILE + profile.id())
                || subject.equals(PROFILE_TOKEN + profile.id())
                || (subject.equals(CLIENT) && needsClient(profile));
    }

    /** The point at which a token for the call under way is fetched. */
    static String tokenPoint(Exchange exchange) {
        return Tokens.isRaw(exchange) ? RAW_TOKEN : TOKEN;
    }

    private static boolean needsClient(AppProfile profile) {
        return Stream.concat(
                        Stream.of(profile.token()),
                        profile.contents().prevalidations().stream().map(PrevalidationRule::token))
                .anyMatch(token -> token.kind() == Kind.MASKINPORTEN);
    }
}
