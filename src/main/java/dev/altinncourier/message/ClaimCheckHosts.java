package dev.altinncourier.message;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The hosts from which files for claim checks may be fetched. */
final class ClaimCheckHosts {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Set<String> allowed = new HashSet<>();

    ClaimCheckHosts(List<String> hosts) {
        for (var host : hosts) {
            allowed.add(place(URI.create(host.contains("://") ? host.strip() : "https://" + host.strip())));
        }
    }

    /**
     * The address that a part points at.
     *
     * @throws MessageRefused when it is none of an allowed host
     */
    URI address(MessagePart part) throws MessageRefused {
        try {
            var uri = URI.create(part.content());
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
            if (plain && allowed.contains(place(uri))) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw MessageRule.CLAIM_CHECK_NOT_ALLOWED.refused(part.place());
        }
        throw MessageRule.CLAIM_CHECK_NOT_ALLOWED.refused(part.place());
    }

    private static String place(URI uri) {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("http") ? HTTP : HTTPS;
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return scheme + "://" + host + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
    }
}
