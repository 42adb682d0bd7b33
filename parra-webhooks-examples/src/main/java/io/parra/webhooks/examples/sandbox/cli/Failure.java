package io.parra.webhooks.examples.sandbox.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there is no answer to an event. */
enum Failure {
    NOT_CONNECTED("could not connect"),
    TIMED_OUT("no complete answer in time"),
    NO_TLS("TLS failed"),
    NOT_HTTP("the answer was no HTTP"),
    CUT("the connection ended before the answer did"),
    OTHER("something else");

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Failure failure = ofOne(cause);
            if (failure != null) {
                return failure;
            }
        }
        return OTHER;
    }

    private static @Nullable Failure ofOne(Throwable cause) {
        if (cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnresolvedAddressException) {
            return NOT_CONNECTED;
        }
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return TIMED_OUT;
        }
        if (cause instanceof SSLException) {
            return NO_TLS;
        }
        if (cause instanceof ProtocolException) {
            return NOT_HTTP;
        }
        return cause instanceof IOException ? CUT : null;
    }

    @Override
    public String toString() {
        return words;
    }
}
