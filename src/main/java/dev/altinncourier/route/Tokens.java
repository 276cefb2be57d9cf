package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.tenant.Tenant;
import dev.altinncourier.token.BearerToken;
import dev.altinncourier.token.Flight;
import dev.altinncourier.token.GrantTry;
import dev.altinncourier.token.IssuerMetadata;
import dev.altinncourier.token.TokenCache;
import dev.altinncourier.token.TokenRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.apache.camel.Exchange;

/** The token of an exchange: which one it needs, and what becomes of one that is refused. */
@Singleton
final class Tokens {

    /** The Altinn token that calls are sent with. */
    static final Variable<BearerToken> TOKEN = new Variable<>("token", BearerToken.class);

    /** The fetch of a token that this exchange makes for all that need it. */
    static final Variable<Flight> FLIGHT = new Variable<>("flight", Flight.class);

    /** The fetch of a token that is to replace the one that this exchange goes on with. */
    static final Variable<Flight> EARLY = new Variable<>("early", Flight.class);

    /** Set in the exchange that makes such a fetch, and in no other. */
    static final Variable<Boolean> REFRESHING = new Variable<>("refreshing", Boolean.class);

    /** The token of Maskinporten or ID-porten that is exchanged for Altinn's. */
    static final Variable<BearerToken> UPSTREAM = new Variable<>("upstream", BearerToken.class);

    /** The attempt at Maskinporten that is made next, or was made last. */
    static final Variable<GrantTry> ATTEMPT = new Variable<>("attempt", GrantTry.class);

    /** What the issuer says of itself. */
    static final Variable<IssuerMetadata> ISSUER = new Variable<>("issuer", IssuerMetadata.class);

    /** The name of the login whose token somebody else hands over, where the owner's tenant names one. */
    static final Variable<String> LOGIN = new Variable<>("login", String.class);

    private static final Variable<TokenRequest> REQUESTED = new Variable<>("requested", TokenRequest.class);
    private static final Variable<BearerToken> REFUSED = new Variable<>("refused", BearerToken.class);

    private final TokenCache cache;
    private final TokenSources sources;
    private final TokenRequest.Target altinn;
    private final TokenRequest.Target authority;

    Tokens(TokenCache cache, TokenSources sources, AltinnConfig config, AltinnAddresses addresses) {
        this.cache = cache;
        this.sources = sources;
        var environment = config.environment().name().toLowerCase(Locale.ROOT);
        this.altinn =
                new TokenRequest.Target(environment, addresses.exchange("").toString());
        this.authority = TokenRequest.Target.unexchanged(environment);
    }

    /** Who asks Maskinporten in this exchange's fetch. */
    static TokenRequest.Client client(Exchange exchange) {
        var client = FLIGHT.in(exchange).request().client();
        if (client == null) {
            throw new IllegalStateException("a Maskinporten token without a client");
        }
        return client;
    }

    /** Whether the call under way needs a token that is not exchanged: it goes to an authority. */
    static boolean isRaw(Exchange exchange) {
        return Variable.CALL.find(exchange).filter(AltinnCall::outside).isPresent();
    }

    /** What a submission of this profile and owner needs for the call under way. */
    TokenRequest request(Exchange exchange, AppProfile profile, Tenant sender, InstanceOwner owner)
            throws SubmissionFailure {
        boolean raw = isRaw(exchange);
        var target = raw ? authority : altinn;
        var rule = raw ? Prevalidations.ALL.in(exchange).first().rule().token() : profile.token();
        LOGIN.set(exchange, sender.login());
        var request = sources.request(target, rule, sender, owner);
        REQUESTED.set(exchange, request);
        return request;
    }

    /**
     * Throws away a token that Altinn refused, so that the call can be made once more with another.
     *
     * @return false when this call was refused before: another token will not help
     */
    boolean dropRefused(Exchange exchange) {
        var refused = TOKEN.in(exchange);
        cache.invalidate(REQUESTED.in(exchange), refused);
        sources.drop(REQUESTED.in(exchange));
        boolean first = REFUSED.find(exchange).isEmpty();
        REFUSED.set(exchange, first ? refused : null);
        return first;
    }

    /** A call got through: a later refusal is a first one again. */
    void accepted(Exchange exchange) {
        REFUSED.clear(exchange);
    }
}
