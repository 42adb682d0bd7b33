package io.parra.webhooks.examples;

import io.micrometer.observation.ObservationRegistry;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.model.MessageEvent;
import java.util.function.Consumer;

/**
 * What an app whose traces are looked at is made of.
 *
 * @param observations where the receiver's observations go
 * @param instrumented whether the server, too, makes an observation of each request, named {@link #SERVER}
 * @param inbox closed with the app
 * @param handler the one handler of messages
 */
public record TracedApp(
        ObservationRegistry observations, boolean instrumented, JdbcInbox inbox, Consumer<MessageEvent> handler) {

    public static final String SECRET = "a secret";
    public static final String PATH = "/webhooks/parra";
    public static final String SERVER = "http.server.requests";

    /** An app that listens. */
    public interface Running extends AutoCloseable {
        int port();

        @Override
        void close();
    }
}
