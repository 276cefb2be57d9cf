package dev.altinncourier.route;

import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.tenant.NoTenant;
import dev.altinncourier.tenant.Tenant;
import dev.altinncourier.tenant.Tenants;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** Finds out who sends a submission, each time before something leaves: who may not send is stopped here. */
@Singleton
final class Senders {

    private final Tenants tenants;
    private final LookEnd look;

    Senders(Tenants tenants, LookEnd look) {
        this.tenants = tenants;
        this.look = look;
    }

    /** The kind of token that a rule means for an owner. */
    static TokenRule.Kind kind(TokenRule rule, Tenant sender) {
        if (rule.kind() != TokenRule.Kind.TENANT) {
            return rule.kind();
        }
        return sender.login() == null ? TokenRule.Kind.MASKINPORTEN : TokenRule.Kind.ID_PORTEN;
    }

    /**
     * Who sends it.
     *
     * @throws SubmissionFailure when nobody may: it goes back to the sender, unless something of it may be at Altinn
     */
    Tenant of(Exchange exchange, Submission submission) throws SubmissionFailure {
        try {
            var tenant = tenants.of(submission.content().owner(), submission.profile());
            look.passed(exchange, HoldSubject.SENDER);
            return tenant;
        } catch (Refused refused) {
            boolean untouched = submission.instance() == null
                    && Variable.UNKNOWN.find(exchange).isEmpty();
            throw untouched ? refused : NoTenant.underWay(refused);
        }
    }
}
