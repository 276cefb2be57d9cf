package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.altinn.TrustedCertificates;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.IdleConnectionEvictor;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one pool of connections that all calls share. The client does nothing of its own accord: no repeats, no redirects,
 * no cookies (they switch on Altinn's antiforgery checks), no compression.
 */
@Singleton
class HttpConnections {

    /** Within this a connection is used again without asking whether the other end still has it. */
    private static final TimeValue TRUSTED_IDLE = TimeValue.ofSeconds(2);

    /** For status events, which are sent side by side: whoever takes them slowly takes no connection to Altinn. */
    private static final int FOR_EVENTS = 20;

    private static final TimeValue EVICTION_PAUSE = TimeValue.ofSeconds(5);

    private final AltinnConfig config;
    private final PoolingHttpClientConnectionManager pool;
    private final IdleConnectionEvictor evictor;

    HttpConnections(AltinnConfig config, LimitsConfig limits) throws GeneralSecurityException, IOException {
        this.config = config;
        this.pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(2 * limits.parallel() + FOR_EVENTS)
                .setMaxConnPerRoute(2 * limits.parallel())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(TrustedCertificates.context(config.caFile())))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectTimeout()))
                        .setValidateAfterInactivity(TRUSTED_IDLE)
                        .build())
                .build();
        this.evictor = new IdleConnectionEvictor(pool, EVICTION_PAUSE, Timeout.of(config.idleConnection()));
        evictor.start();
    }

    /** Camel's HTTP component, for every address that the routes call. */
    @Produces
    @Singleton
    @Named("https")
    HttpComponent https() {
        var component = new HttpComponent();
        component.setClientConnectionManager(new ClosedPool(pool));
        component.setAutomaticRetriesDisabled(true);
        component.setRedirectHandlingDisabled(true);
        component.setCookieManagementDisabled(true);
        component.setContentCompressionDisabled(true);
        component.setAuthCachingDisabled(true);
        component.setHttpClientConfigurer(this::configure);
        return component;
    }

    @PreDestroy
    void close() {
        evictor.shutdown();
        pool.close();
    }

    private void configure(HttpClientBuilder client) {
        client.setConnectionManagerShared(true);
        client.setUserAgent("altinn-courier");
        config.proxy().ifPresent(proxy -> client.setProxy(HttpHost.create(proxy)));
    }
}
