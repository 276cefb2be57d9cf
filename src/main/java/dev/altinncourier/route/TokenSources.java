package dev.altinncourier.route;

import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.tenant.Tenant;
import dev.altinncourier.token.ExternalTokens;
import dev.altinncourier.token.MaskinportenClient;
import dev.altinncourier.token.SystemUserRule;
import dev.altinncourier.token.TokenRequest;
import dev.altinncourier.token.TokenRequest.Kind;
import jakarta.inject.Singleton;

/** Where the token of a submission comes from: what its profile says, as the environment has it. */
@Singleton
final class TokenSources {

    private final MaskinportenClient maskinporten;
    private final ExternalTokens person;
    private final LoginTokens logins;
    private final TestLogins testLogins;

    TokenSources(MaskinportenClient maskinporten, ExternalTokens person, LoginTokens logins, TestLogins testLogins) {
        this.logins = logins;
        this.maskinporten = maskinporten;
        this.person = person;
        this.testLogins = testLogins;
    }

    /** What to ask for. */
    TokenRequest request(TokenRequest.Target target, TokenRule rule, Tenant sender, InstanceOwner owner)
            throws SubmissionFailure {
        var kind = Senders.kind(rule, sender);
        if (testLogins.replace(kind)) {
            return testLogins.request(target, kind, rule.scopes(), owner);
        }
        return switch (kind) {
            case ID_PORTEN -> logins.request(target, sender.login(), rule.scopes());
            case MASKINPORTEN, TENANT -> maskinporten.request(target, rule.scopes(), systemUser(sender, owner));
            case EXTERNAL_ID_PORTEN -> person.request(Kind.EXTERNAL_ID_PORTEN, target, sender.login());
            case EXTERNAL_ALTINN -> person.request(Kind.EXTERNAL_ALTINN, target, sender.login());
        };
    }

    /** A token was refused: what it was made of is not used again either. */
    void drop(TokenRequest request) {
        logins.drop(request);
    }

    private static SystemUserRule systemUser(Tenant sender, InstanceOwner owner) {
        return new SystemUserRule(owner, sender.systemUser(), sender.externalRef());
    }
}
