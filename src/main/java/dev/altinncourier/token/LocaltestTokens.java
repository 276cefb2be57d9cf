package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.token.TokenRequest.Kind;
import dev.altinncourier.token.TokenRequest.Target;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.List;

/**
 * The test tokens that LocalTest gives to everybody who asks (contract 11). It has no exchange: they are Altinn's own as
 * they come. A request is known by the page that is asked.
 */
@Singleton
public final class LocaltestTokens {

    private static final List<String> USUAL_SCOPES = List.of("altinn:instances.read", "altinn:instances.write");

    private final LocaltestConfig config;

    LocaltestTokens(LocaltestConfig config) {
        this.config = config;
    }

    /** The token of the test user. */
    public TokenRequest user(Target target) {
        return TokenRequest.named(
                Kind.LOCALTEST,
                target,
                "/Home/GetTestUserToken/" + config.userId() + "?authenticationLevel=" + config.authenticationLevel());
    }

    /**
     * The token of the system user.
     *
     * @param scopes the profile's; empty means the usual ones
     */
    public TokenRequest systemUser(Target target, Collection<String> scopes) {
        return TokenRequest.named(
                Kind.LOCALTEST,
                target,
                "/Home/auth/systemuser?systemId=" + encoded(config.systemId()) + "&systemUserId="
                        + encoded(config.systemUserId()) + "&scope="
                        + encoded(String.join(" ", scopes.isEmpty() ? USUAL_SCOPES : scopes)));
    }

    /**
     * Where the token is to be had.
     *
     * @param platform LocalTest's address, without a slash at its end
     */
    public static URI page(String platform, TokenRequest request) {
        return URI.create(platform + request.login());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
