package dev.altinncourier.token;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The parts that fetch and keep tokens, put together for tests of other packages. */
public final class TokenParts {

    public final TokenCache cache;
    public final KnownIssuers issuers;
    public final MaskinportenClient maskinporten;
    public final IssuerClock issuerClock;
    public final MaskinportenGrant grant;
    public final ExternalTokens person;
    public final LocaltestTokens localtest;

    /**
     * @param settings below {@code courier.auth.maskinporten.}
     * @param now of the cache
     * @param clock of all else
     */
    public TokenParts(Map<String, String> settings, Clock now, Clock clock) {
        var all = Settings.none();
        settings.forEach(all::with);
        this.cache = new TokenCache(all.cache(), now);
        this.issuers = new KnownIssuers(clock);
        this.maskinporten = new MaskinportenClient(all.maskinporten());
        this.issuerClock = new IssuerClock(clock);
        this.grant =
                new MaskinportenGrant(new SigningKeys(all.maskinporten()), new KeyExpiry(clock), issuerClock, clock);
        this.person = new ExternalTokens(all.external(), clock);
        this.localtest = new LocaltestTokens(all.localtest());
    }

    /** Settings of a client whose key lies in a file. */
    public static Map<String, String> client(String issuer, String clientId, Path keyFile) {
        return Map.of("issuer", issuer, "client-id", clientId, "key-file", keyFile.toString());
    }
}
