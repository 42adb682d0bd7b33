package io.parra.webhooks.examples.sandbox.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** Where events may be sent: http or https, and only this machine unless the user allows more. */
final class Target {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_PORT = 65_535;

    private Target() {}

    static URI parse(String text, boolean allowRemote) {
        URI url = url(text);
        InetAddress[] addresses = addresses(url.getHost());
        if (!allowRemote) {
            for (InetAddress address : addresses) {
                if (!address.isLoopbackAddress()) {
                    throw Complaint.usage(text + " leads outside of this machine (" + address.getHostAddress()
                            + "), where events go only with --allow-remote.");
                }
            }
        }
        return url;
    }

    private static URI url(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw Complaint.usage(text + " is no URL: it takes one like http://localhost:8080/webhooks/parra.");
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw Complaint.usage(text + " is no http or https URL: it has to start with http:// or https://.");
        }
        if (url.getHost() == null || url.getPort() == 0 || url.getPort() > MAX_PORT) {
            throw Complaint.usage(text + " names no host and port that can be: it takes one like"
                    + " http://localhost:8080/webhooks/parra.");
        }
        return url;
    }

    private static InetAddress[] addresses(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw Complaint.outOfReach("The host " + host + " is not known here.");
        }
    }
}
