package dev.altinncourier.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many tokens courier keeps, in memory only, and how long a submission waits while another one fetches. */
@ConfigMapping(prefix = "courier.auth.cache")
public interface TokenCacheConfig {

    /** Most tokens kept; the least recently used goes first. An office with an agent system user needs one. */
    @WithDefault("10000")
    int maxEntries();

    /** Longest wait for a token that another submission is fetching. */
    @WithDefault("60s")
    Duration longestWait();
}
