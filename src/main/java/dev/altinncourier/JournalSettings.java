package dev.altinncourier;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the two databases is open: the operator's PostgreSQL where an address is set, else the embedded one. Both are
 * built in, since a program knows its databases when it is built.
 */
final class JournalSettings {

    static final String URL = "courier.journal.url";
    static final String NODE = "courier.node";

    private JournalSettings() {}

    static Map<String, String> of(ConfigSourceContext context) {
        boolean server = Optional.ofNullable(context.getValue(URL))
                .map(ConfigValue::getValue)
                .filter(url -> !url.isBlank())
                .isPresent();
        return Map.of(
                "quarkus.datasource.active",
                String.valueOf(!server),
                "quarkus.datasource.postgresql.active",
                String.valueOf(server),
                NODE,
                hostName());
    }

    /** The name of this machine, which the operator may replace by another. */
    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine without a name of its own is alone, or its operator names it.
            return "localhost";
        }
    }
}
