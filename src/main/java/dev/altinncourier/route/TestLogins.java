package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.token.LocaltestTokens;
import dev.altinncourier.token.TokenRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Whose test token is sent in environment {@code localtest}, where neither Maskinporten nor ID-porten is asked. */
@Singleton
final class TestLogins {

    private final LocaltestTokens tokens;
    private final boolean localtest;

    TestLogins(LocaltestTokens tokens, AltinnConfig config) {
        this.tokens = tokens;
        this.localtest = config.environment() == Environment.LOCALTEST;
    }

    /** Whether a token of that kind is LocalTest's to give. One that is handed over as Altinn's own is sent there too. */
    boolean replace(Kind kind) {
        return localtest && kind != Kind.EXTERNAL_ALTINN;
    }

    /** A person has no system user, and a login is a person's. */
    TokenRequest request(TokenRequest.Target target, Kind kind, List<String> scopes, InstanceOwner owner) {
        return kind == Kind.MASKINPORTEN && owner.kind() != InstanceOwner.Kind.PERSON
                ? tokens.systemUser(target, scopes)
                : tokens.user(target);
    }
}
