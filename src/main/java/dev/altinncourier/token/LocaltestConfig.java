package dev.altinncourier.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Who sends in environment {@code localtest}. The presets are in the test data that LocalTest comes with; it lists what it
 * has under {@code /Home/auth/info}.
 */
@ConfigMapping(prefix = "courier.auth.localtest")
public interface LocaltestConfig {

    /**
     * The test user whose token persons' submissions are sent with, and those of profiles that need a login. Sophie Salt
     * (1337) acts for herself (01039012345) and for some organisations, 897069650 among them.
     */
    @WithDefault("1337")
    int userId();

    /** The authentication level in that user's token. */
    @WithDefault("3")
    int authenticationLevel();

    /** The system in LocalTest's test data that the system user belongs to. */
    @WithDefault("913312465_sbs")
    String systemId();

    /** The system user whose token is used for organisations, where the profile says {@code maskinporten}. */
    @WithDefault("d111dbab-d619-4f15-bf29-58fe570a9ae6")
    String systemUserId();
}
