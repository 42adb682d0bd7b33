package io.parra.webhooks.micronaut;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.runtime.event.annotation.EventListener;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.inbox.jdbc.DeadLetter;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The durable inbox as configuration has it. */
final class DurableInboxTest {

    @TempDir
    Path folder;

    private final EventHandler<ParraEvent> handler = mock();
    private final Beans.Handler listened = new Beans.Handler(handler);

    @Test
    void storesADeliveryAndRunsItsListenersAfter() throws Exception {
        try (App app = App.start(durable())) {
            assertEquals(200, app.send("contact.created"));
            assertEquals(200, app.send("contact.created"));

            verify(handler, timeout(10_000)).handle(any(ContactEvent.Created.class));
            assertTrue(app.bean(JdbcInbox.class).health().isUp());
        }
    }

    @Test
    void stopsWithTheApplication() {
        App app = App.start(durable());
        JdbcInbox inbox = app.bean(JdbcInbox.class);

        app.close();

        assertFalse(inbox.health().running());
    }

    @Test
    void publishesWhatItHasGivenUp() throws Exception {
        doThrow(new IllegalStateException("down")).when(handler).handle(any());
        try (App app = App.start(durable().properties(Map.of("parra.webhooks.inbox.retries.attempts", 1)))) {
            assertEquals(200, app.send("contact.created"));

            Queue<DeadLetter> published = app.bean(Beans.Letters.class).received;
            await().until(() -> !published.isEmpty());
            assertEquals("contact.created", published.element().type());
        }
    }

    @Test
    void tellsItsHealth() {
        try (App app = App.start(durable())) {
            assertEquals(
                    HealthStatus.UP,
                    app.bean(InboxHealthIndicator.class).result().getStatus());
        }
    }

    @Test
    void isNotThereUnlessConfigured() {
        try (App app = App.with("none")) {
            assertFalse(app.has(JdbcInbox.class));
            assertFalse(app.has(InboxHealthIndicator.class));
        }
    }

    @Test
    void asksForADataSourceAtTheStart() {
        Throwable failure = assertThrows(
                RuntimeException.class,
                () -> App.start(App.builder("none")
                        .properties(Map.of("parra.webhooks.secret", App.SECRET, "parra.webhooks.inbox.type", "jdbc"))));
        assertEquals(
                "parra.webhooks.inbox.type is jdbc, but there is no one DataSource: configure it, or set"
                        + " parra.webhooks.inbox.data-source to the name of one",
                complaintOf(failure));
    }

    @Test
    void aTypeThatThereIsNotIsAnErrorAtTheStart() {
        ApplicationContextBuilder mistyped = durable().properties(Map.of("parra.webhooks.inbox.type", "jbdc"));

        Throwable failure =
                assertThrows(RuntimeException.class, () -> App.start(mistyped).close());

        assertEquals("parra.webhooks.inbox.type is \"jbdc\": set it to direct or jdbc", complaintOf(failure));
    }

    private static @Nullable String complaintOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !String.valueOf(cause.getMessage()).startsWith("parra.webhooks.inbox")) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private ApplicationContextBuilder durable() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("inbox.db"));
        return App.builder("DurableInboxTest")
                .properties(Map.of(
                        "parra.webhooks.secret",
                        App.SECRET,
                        "parra.webhooks.inbox.type",
                        "jdbc",
                        "parra.webhooks.inbox.create-table",
                        true))
                .singletons(database, listened);
    }

    /** What the application has. */
    static final class Beans {

        private Beans() {}

        record Handler(EventHandler<ParraEvent> mock) {}

        @Singleton
        @Requires(property = "test", value = "DurableInboxTest")
        static final class Listener {

            private final Handler handler;

            Listener(Handler handler) {
                this.handler = handler;
            }

            @WebhookListener
            void all(ParraEvent event) throws Exception {
                handler.mock().handle(event);
            }
        }

        @Singleton
        @Requires(property = "test", value = "DurableInboxTest")
        static final class Letters {

            final Queue<DeadLetter> received = new ConcurrentLinkedQueue<>();

            @EventListener
            void dead(DeadLetter letter) {
                received.add(letter);
            }
        }
    }
}
