package io.parra.webhooks.examples.sandbox;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.parra.webhooks.examples.sandbox.api.Api;
import io.parra.webhooks.examples.sandbox.api.SameSite;
import io.parra.webhooks.examples.sandbox.sender.Sender;
import io.parra.webhooks.examples.sandbox.store.ChangeFeed;
import io.parra.webhooks.examples.sandbox.store.Database;
import io.parra.webhooks.examples.sandbox.store.DatabaseUnusable;
import io.parra.webhooks.examples.sandbox.store.Deliveries;
import io.parra.webhooks.examples.sandbox.store.Events;
import io.parra.webhooks.examples.sandbox.store.Schedule;
import io.parra.webhooks.examples.sandbox.store.Targets;
import io.parra.webhooks.examples.sandbox.store.Webhooks;
import io.parra.webhooks.examples.sandbox.story.Story;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;

/**
 * Stands in for Parra: keeps webhooks, fires events, delivers them, and answers an API at 127.0.0.1. Thread-safe.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(Path.of("sandbox.db"), 4747))) {
 *     Webhook webhook = sandbox.webhooks().register(WebhookDraft.of("mine", url, EventTypes.all()));
 *     sandbox.events().fire(EventBody.sample("message.created"));
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int MAX_PORT = 65_535;

    private final Database database;
    private final ChangeFeed changes = new ChangeFeed();
    private final Webhooks webhooks;
    private final Events events;
    private final Deliveries deliveries;
    private final Story story;
    private final Sender sender;
    private final Api api;
    private final Javalin server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Sandbox(SandboxSettings settings, Database database, List<SandboxRoutes> more) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Jdbi jdbi = database.jdbi();
        Schedule schedule = new Schedule(clock);
        Targets targets = new Targets(settings.allowRemote());
        this.database = database;
        webhooks = new Webhooks(jdbi, targets, schedule, changes, clock);
        events = new Events(jdbi, schedule, changes, settings.faults(), clock);
        deliveries = new Deliveries(jdbi, schedule, changes, clock);
        story = new Story(events, changes, clock);
        sender = new Sender(
                database.source(),
                schedule,
                webhooks,
                events,
                deliveries,
                targets,
                settings.sender(),
                settings.faults(),
                clock);
        api = new Api(webhooks, events, deliveries, story, changes);
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.host = HOST;
            config.jetty.port = settings.port();
            config.routes.before(new SameSite(this::port));
            api.addTo(config);
            more.forEach(routes -> routes.addTo(config, this));
        });
    }

    /**
     * Starts one.
     *
     * @param more routes that are served beside the API
     * @throws CannotStart if its file cannot be used or its port is taken, with a sentence that says so
     */
    public static Sandbox start(SandboxSettings settings, SandboxRoutes... more) {
        if (settings.port() < 0 || settings.port() > MAX_PORT) {
            throw new CannotStart("The port has to be 1 to " + MAX_PORT + ", or 0 for any that is free.", null);
        }
        requireFree(settings.port());
        Database database;
        try {
            database = Database.open(settings.database());
        } catch (DatabaseUnusable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
        Sandbox sandbox;
        try {
            sandbox = new Sandbox(settings, database, List.of(more));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        try {
            sandbox.server.start();
            sandbox.sender.start();
            return sandbox;
        } catch (JavalinBindException e) {
            sandbox.close();
            throw notFree(settings.port(), e);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /** Javalin logs an error of its own if it cannot listen: most who start two sandboxes are spared that. */
    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw notFree(port, e);
        }
    }

    private static CannotStart notFree(int port, Exception cause) {
        return new CannotStart("Port " + port + " of " + HOST + " is in use or not allowed: name another port.", cause);
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://" + HOST + ":" + port());
    }

    private int port() {
        return server.port();
    }

    /** The webhooks. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** The events. */
    public Events events() {
        return events;
    }

    /** The deliveries. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** The story. */
    public Story story() {
        return story;
    }

    /** What changes. */
    public ChangeFeed changes() {
        return changes;
    }

    /** Stops; what is pending goes on at the next start. Does nothing when called again. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        story.close();
        api.close();
        server.stop();
        sender.close();
        database.close();
    }
}
