package dev.altinncourier.doctor;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.ExternalTokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's token that somebody else hands over in a file. A command that prints one is not run for a look: it may use up a
 * login's one-time token.
 *
 * @param profile that is sent with it
 * @param owner whose tenant names the login; null where no owner is asked about
 */
record PersonExam(
        AppProfile profile, @Nullable InstanceOwner owner, ExternalTokens persons, Tenants tenants, Exchange exchange)
        implements Exam {

    @Override
    public String check() {
        return "person";
    }

    @Override
    public String about() {
        return profile.id() + (owner == null ? "" : " for " + owner.masked());
    }

    @Override
    public List<Finding> look() {
        if (!persons.missing().isEmpty()) {
            var missing = String.join(", ", persons.missing());
            return List.of(Finding.wrong(check(), about(), "nobody hands over a token", "set " + missing));
        }
        if (persons.isCommand()) {
            return List.of(Finding.skipped(check(), about(), "a command prints the token, and is not run for a look"));
        }
        if (persons.isOfLogins() && owner == null) {
            return List.of(Finding.skipped(check(), about(), "each login has a file; name an owner"));
        }
        try {
            return file();
        } catch (SubmissionFailure e) {
            return List.of(Finding.wrong(
                    check(),
                    about(),
                    e.problem().summary().en(),
                    e.problem().nextAction().en()));
        }
    }

    private List<Finding> file() throws SubmissionFailure {
        var login = owner == null ? null : tenants.of(owner, profile.id()).login();
        var token = persons.current(login);
        var good = Finding.ok(check(), about(), "the person's token is good until " + token.expiresAt());
        return profile.token().kind() == Kind.EXTERNAL_ID_PORTEN
                ? List.of(good, exchange.tried("id-porten", token, about()))
                : List.of(good);
    }
}
