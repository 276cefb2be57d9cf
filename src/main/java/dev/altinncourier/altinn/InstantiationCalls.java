package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Builds the calls that make an instance, in the way that the profile says (contract 2, 3). */
@Singleton
public class InstantiationCalls {

    private final AltinnAddresses addresses;
    private final InstanceTemplate templates;

    InstantiationCalls(AltinnAddresses addresses, InstanceTemplate templates) {
        this.addresses = addresses;
        this.templates = templates;
    }

    /** Whether the owner's party id must be looked up first: the query takes nothing else. */
    public static boolean needsPartyId(AppProfile profile, Submission submission) {
        return profile.mode() == InstantiationMode.QUERY
                && submission.content().owner().kind() != InstanceOwner.Kind.PARTY;
    }

    /** Reads whom the token may act for (contract 9). */
    public AltinnCall readParties(AppProfile profile) {
        return AltinnCall.of(Kind.READ_PARTIES, addresses.parties(profile.app()), profile.id());
    }

    /**
     * Makes the instance, with all parts or with none, as the profile says.
     *
     * @param partyId as it was looked up; null where it was not
     * @throws SubmissionFailure when the template cannot be filled
     */
    public AltinnCall instantiate(AppProfile profile, Submission submission, @Nullable String partyId)
            throws SubmissionFailure {
        var template = templates.of(profile, submission);
        var body = profile.mode() == InstantiationMode.MULTIPART
                ? PartBodies.multipart(profile, submission, template)
                : PartBodies.json(template);
        var app = profile.app();
        var uri =
                switch (profile.mode()) {
                    case JSON, MULTIPART -> addresses.instances(app);
                    case SIMPLIFIED -> addresses.simplifiedInstances(app);
                    case QUERY -> addresses.instancesOf(app, partyId == null ? ownParty(submission) : partyId);
                };
        return AltinnCall.of(Kind.INSTANTIATE, uri, profile.id()).with(body);
    }

    private static String ownParty(Submission submission) {
        var owner = submission.content().owner();
        if (owner.kind() != InstanceOwner.Kind.PARTY) {
            throw new IllegalStateException("the party id was not looked up");
        }
        return owner.number();
    }
}
