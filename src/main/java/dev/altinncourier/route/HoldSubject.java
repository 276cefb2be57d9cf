package dev.altinncourier.route;

import dev.altinncourier.journal.Hold;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.PrevalidationRule;
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

    /** The point of a hold on an owner that nobody may send for. */
    static final String SENDER = "SENDER";

    /** The same of a token that goes to an authority as it is. */
    private static final String RAW_TOKEN = "RAW_TOKEN";

    /** The point of a hold on what is sent: the check of it, which calls nobody. */
    static final String CONTENT = "CHECK_CONTENT";

    private static final String CLIENT = "client";
    private static final String PROFILE_TOKEN = "token/";
    private static final String OWNER_TOKEN = "owner/";
    private static final String OWNER_LOGIN = "person/";
    private static final String OWNER = "served/";
    private static final String PROFILE = "profile/";

    private HoldSubject() {}

    static String of(Reach reach, Submission submission) {
        return switch (reach) {
            case CLIENT -> CLIENT;
            case PROFILE_TOKEN -> PROFILE_TOKEN + submission.profile();
            case OWNER_TOKEN -> OWNER_TOKEN + owner(submission);
            case OWNER_LOGIN -> OWNER_LOGIN + owner(submission);
            case OWNER -> OWNER + owner(submission);
            case PROFILE -> PROFILE + submission.profile();
        };
    }

    /** All that may hold a submission. */
    static List<String> all(AppProfile profile, Submission submission) {
        var own = Stream.of(Reach.OWNER, Reach.PROFILE_TOKEN, Reach.PROFILE);
        // Once the authority has said yes, only the token for Altinn counts.
        boolean client = isMachine(profile.token())
                || (needsClient(profile) && submission.step().compareTo(Step.AWAIT_VALIDATION) <= 0);
        var machine = client ? Stream.of(Reach.CLIENT, Reach.OWNER_TOKEN) : Stream.<Reach>empty();
        var person = isPersonal(profile.token()) ? Stream.of(Reach.OWNER_LOGIN) : Stream.<Reach>empty();
        return Stream.of(machine, person, own)
                .flatMap(reaches -> reaches)
                .map(reach -> of(reach, submission))
                .toList();
    }

    private static String owner(Submission submission) {
        var owner = submission.content().owner();
        return owner.kind() + "/" + owner.number();
    }

    static boolean isOneOwner(Hold hold) {
        return Stream.of(OWNER_TOKEN, OWNER_LOGIN, OWNER).anyMatch(hold.subject()::startsWith);
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
                .anyMatch(HoldSubject::isMachine);
    }

    private static boolean isPersonal(TokenRule token) {
        return token.kind() == Kind.ID_PORTEN || token.kind() == Kind.TENANT;
    }

    private static boolean isMachine(TokenRule token) {
        return token.kind() == Kind.MASKINPORTEN || token.kind() == Kind.TENANT;
    }
}
