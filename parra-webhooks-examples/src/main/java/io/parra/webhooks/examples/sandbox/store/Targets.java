package io.parra.webhooks.examples.sandbox.store;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where deliveries may go: to loopback addresses only, unless told otherwise. Asked when a webhook is registered and again
 * whenever something is sent, since a name may come to mean another address.
 *
 * @param allowRemote whether any address is good
 */
public record Targets(boolean allowRemote) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_LENGTH = 2_000;

    /** The URL, if deliveries may go there. */
    public URI require(@Nullable String url) {
        URI uri = parse(url == null ? "" : url.strip());
        requireReachable(uri);
        return uri;
    }

    private static URI parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw notHttp();
        }
        String scheme = uri.getScheme();
        if (scheme == null
                || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                || uri.getHost() == null
                || uri.getPort() > MAX_PORT
                || uri.getPort() == 0
                || url.length() > MAX_LENGTH) {
            throw notHttp();
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw Refused.invalid("The URL has a user or a fragment, which no webhook is sent with: leave them out.");
        }
        return uri;
    }

    private static Refused notHttp() {
        return Refused.invalid(
                "The URL has to be an http or https one with a host, such as http://localhost:8080/webhooks/parra.");
    }

    /** Looks the host up, and refuses if any of its addresses is none of this machine's own. */
    public void requireReachable(URI url) {
        if (!allowRemote && !isLoopback(url.getHost())) {
            throw Refused.invalid("The sandbox sends to this machine only, and " + url.getHost()
                    + " is not certain to be it: use localhost, or start the sandbox with --allow-remote.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
