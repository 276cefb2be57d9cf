package dev.altinncourier.event;

import dev.altinncourier.journal.WebhookConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether events can go out as it is set up, decided before courier starts. */
@Singleton
public final class EventSettings {

    private static final String URL = "courier.events.webhook.url";
    private static final String SECRET = "courier.events.webhook.secret-file";

    private final WebhookConfig webhook;
    private final BrokerSettings brokers;

    EventSettings(WebhookConfig webhook, BrokerSettings brokers) {
        this.webhook = webhook;
        this.brokers = brokers;
    }

    /** What an operator must mend, a line for each; empty when all is well. */
    public List<String> mistakes() {
        var mistakes = new ArrayList<>(brokers.mistakes());
        webhook.url().ifPresent(url -> {
            if (!isSafe(url)) {
                mistakes.add(URL + " must be https://..., or http:// on this machine alone");
            }
            webhook.secretFile()
                    .ifPresentOrElse(
                            file -> check(file, mistakes), () -> mistakes.add("set " + SECRET + " too, or not " + URL));
        });
        return mistakes;
    }

    /** Events say who sends what to Altinn, so they cross no network in the clear. */
    private static boolean isSafe(URI url) {
        var host = url.getHost();
        if (host == null || url.getUserInfo() != null || url.getFragment() != null) {
            return false;
        }
        return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && isOwn(host));
    }

    private static boolean isOwn(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void check(Path file, List<String> mistakes) {
        try {
            WebhookSignature.secrets(file);
        } catch (IOException e) {
            mistakes.add("the file of " + SECRET + " cannot be read, or does not hold one secret, or two, one a line");
        }
    }
}
