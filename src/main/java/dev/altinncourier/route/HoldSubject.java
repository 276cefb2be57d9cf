package dev.altinncourier.route;

import dev.altinncourier.journal.Hold;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import java.util.List;

/** What a hold is on, as the journal names it. Never for logs or health: one kind names an instance owner. */
final class HoldSubject {

    /** The point of a hold on tokens: the token itself. */
    static final String TOKEN = "TOKEN";

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
        return profile.token().kind() == Kind.MASKINPORTEN
                ? List.of(CLIENT, of(Reach.OWNER_TOKEN, submission), own.get(0), own.get(1))
                : own;
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
                || (subject.equals(CLIENT) && profile.token().kind() == Kind.MASKINPORTEN);
    }
}
