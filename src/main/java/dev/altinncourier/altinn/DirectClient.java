package dev.altinncourier.altinn;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/**
 * A client for who asks without the routes. Goes the way that courier's calls go (proxy, certificates), and like theirs does
 * nothing of its own accord: no repeats, no redirects, no cookies.
 */
public final class DirectClient {

    private static final int CONNECTIONS = 20;

    private DirectClient() {}

    /**
     * Makes one, for the caller to close.
     *
     * @param patience how long an answer may take
     */
    public static CloseableHttpClient of(AltinnConfig config, Duration patience)
            throws GeneralSecurityException, IOException {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(TrustedCertificates.context(config.caFile())))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectTimeout()))
                        .setSocketTimeout(Timeout.of(patience))
                        .build())
                .build();
        var builder = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(patience))
                        .build())
                .setUserAgent("altinn-courier")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement();
        config.proxy().ifPresent(proxy -> builder.setProxy(HttpHost.create(proxy)));
        return builder.build();
    }
}
