package dev.altinncourier.doctor;

import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.AuthAnswer;
import dev.altinncourier.token.GrantAnswer;
import dev.altinncourier.token.IssuerMetadata;
import dev.altinncourier.token.SystemUserRule;
import dev.altinncourier.token.TokenRequest;
import java.io.IOException;
import java.util.List;

/** Asks Maskinporten for a token with a profile's scopes, and Altinn to swap it: neither changes anything. */
record TokenExam(Whose whose, Ways ways) {

    static final String GRANT = "grant";
    private static final String NONE = "none";

    /**
     * What came of a try.
     *
     * @param findings of grant and exchange
     * @param concernsAll whether whatever is tried next for this owner would meet the same
     */
    record Tried(List<Finding> findings, boolean concernsAll) {}

    String about() {
        return whose.inWords();
    }

    /** What is told where a try before this one met what this would. */
    Finding asBefore() {
        return Finding.skipped(GRANT, about(), "as the one before");
    }

    Tried look() {
        var hindrance = ways.hindrance();
        if (hindrance.isPresent()) {
            return new Tried(List.of(Finding.skipped(GRANT, about(), hindrance.get())), false);
        }
        if (isLogins()) {
            return new Tried(List.of(Finding.skipped(GRANT, about(), "it is sent with a person's login")), false);
        }
        try {
            return grant(request(), ways.issuer().look().metadata().orElseThrow());
        } catch (SubmissionFailure e) {
            return new Tried(List.of(Finding.wrong(GRANT, about(), e)), concernsAll(e));
        }
    }

    /** A scope is a profile's alone. */
    private static boolean concernsAll(SubmissionFailure e) {
        return e instanceof Unavailable
                || (e instanceof WrongSetup setup && setup.reach() != WrongSetup.Reach.PROFILE_TOKEN);
    }

    private boolean isLogins() {
        var owner = whose.owner();
        return whose.rule().kind() == Kind.TENANT && owner != null && ways.login(owner, whose.profile());
    }

    /** Without an owner the client asks for itself, unless an office's system user acts for everybody. */
    private TokenRequest request() throws SubmissionFailure {
        var client = ways.grants().client();
        var target = ways.target(whose.exchanged());
        var owner = whose.owner();
        if (owner != null) {
            var sender = ways.tenants().of(owner, whose.profile().id());
            return client.request(
                    target,
                    whose.rule().scopes(),
                    new SystemUserRule(owner, sender.systemUser(), sender.externalRef()));
        }
        var set = ways.grants().config().systemUser().orElse("owner").strip();
        var office = set.equals("owner") ? NONE : set;
        var nobody = new SystemUserRule(InstanceOwner.organisation(""), office.equals(set) ? null : office, null);
        return client.request(target, whose.rule().scopes(), nobody);
    }

    private Tried grant(TokenRequest request, IssuerMetadata issuer) throws SubmissionFailure {
        try {
            var token = new GrantAnswer(
                            asked(request, issuer),
                            request,
                            ways.issuer().look().ahead().orElse(null))
                    .token(ways.grants().clock().instant());
            var granted = Finding.ok(GRANT, about(), granted(request));
            return new Tried(
                    whose.exchanged()
                            ? List.of(granted, ways.exchange().tried("maskinporten", token, about()))
                            : List.of(granted),
                    false);
        } catch (IOException e) {
            return new Tried(List.of(Finding.unreachable(GRANT, about(), issuer.tokenEndpoint(), e)), true);
        }
    }

    /** With another key, or another time, where a refusal says no more than that; as courier itself does. */
    private AuthAnswer asked(TokenRequest request, IssuerMetadata issuer) throws WrongSetup, IOException {
        var grant = ways.grants().grant();
        var attempt = grant.firstTry();
        while (true) {
            var heard = ways.caller().post(issuer.tokenEndpoint(), grant.form(request, issuer, attempt));
            var next = grant.answered(attempt, heard.answer());
            if (next.isEmpty()) {
                return heard.answer();
            }
            attempt = next.get();
        }
    }

    private static String granted(TokenRequest request) {
        var user = request.systemUser();
        return "Maskinporten grants " + String.join(" ", request.scopes())
                + (user == null ? "" : ", for the system user of " + user.organisation());
    }
}
