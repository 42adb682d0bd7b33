package io.parra.webhooks.examples.sandbox.cli;

import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.store.Targets;
import java.net.URI;

/** Where events may be sent: where the sandbox may, too. */
final class Target {

    private Target() {}

    static URI parse(String text, boolean allowRemote) {
        URI url = new Targets(true).require(text);
        try {
            new Targets(allowRemote).requireReachable(url);
        } catch (Refused e) {
            throw Complaint.usage("Events go to this machine only, and " + url.getHost()
                    + " is not certain to be it: use localhost, or --allow-remote.");
        }
        return url;
    }
}
