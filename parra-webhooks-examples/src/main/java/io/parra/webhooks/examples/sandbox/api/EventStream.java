package io.parra.webhooks.examples.sandbox.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;

/**
 * Server-sent events, on the thread of their request until it returns. Javalin's own have a future, which goes on when the
 * client has left and Jetty has let go of the request, in exceptions without end.
 */
public final class EventStream {

    private final OutputStream out;
    private boolean open = true;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Says what to send, and returns when all is said or nobody listens. */
    @FunctionalInterface
    public interface Teller {

        /** Called once for each client. */
        void tell(Context ctx, EventStream stream) throws Exception;
    }

    /** A route of them. */
    public static Handler of(Teller teller) {
        return ctx -> {
            ctx.res().setContentType("text/event-stream;charset=utf-8");
            ctx.res().setHeader("Cache-Control", "no-store");
            teller.tell(ctx, new EventStream(ctx.res().getOutputStream()));
        };
    }

    /** Whether the client was there when something was sent last. */
    public boolean isOpen() {
        return open;
    }

    /** Sends an event. */
    public void event(String name, String data) {
        // A line may end in CR too, as far as browsers are concerned.
        String lines = data.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
        write("event: " + name + "\n" + (lines.isEmpty() ? "data:\n" : lines) + "\n");
    }

    /** Sends what nobody hears, to see whether anybody is there. */
    public void comment(String text) {
        write(": " + text + "\n\n");
    }

    private void write(String text) {
        if (!open) {
            return;
        }
        try {
            out.write(text.getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            open = false;
        }
    }
}
