package io.parra.webhooks.examples.sandbox.sender;

import io.parra.webhooks.examples.sandbox.fault.BrokenPublisher;
import io.parra.webhooks.examples.sandbox.store.Refused;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why there is no answer, in a sentence. */
final class Failure {

    private Failure() {}

    static String sentence(Throwable problem, Duration timeout) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof TimeoutException) {
                return "Not answered within " + timeout.toMillis() / 1000.0 + " seconds.";
            }
            if (BrokenPublisher.CUT.equals(cause.getMessage())) {
                return BrokenPublisher.CUT + ".";
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return "The host of the URL is not known.";
            }
            if (cause instanceof SSLException) {
                return "No TLS connection: is the certificate one that Java trusts?";
            }
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return "Nobody listens at the URL: the connection was refused.";
            }
        }
        return "The connection ended before an answer came.";
    }
}
