package io.parra.webhooks.javalin;

import io.javalin.http.Context;
import io.parra.webhooks.WebhookRequest;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as Javalin has it, its body unread. */
final class JavalinRequest implements WebhookRequest {

    private final Context ctx;

    JavalinRequest(Context ctx) {
        this.ctx = ctx;
    }

    @Override
    public long contentLength() {
        return ctx.req().getContentLengthLong();
    }

    @Override
    public @Nullable String contentEncoding() {
        return ctx.header("Content-Encoding");
    }

    @Override
    public List<String> signatures() {
        return Collections.list(ctx.req().getHeaders(SIGNATURE_HEADER));
    }

    @Override
    public @Nullable String traceparent() {
        return ctx.header(TRACE_HEADER);
    }

    /** The stream of the connection or, where an earlier handler has read it to its end, what Javalin kept of it. */
    @Override
    public InputStream body() throws IOException {
        ServletInputStream unread = ctx.req().getInputStream();
        return unread.isFinished() ? new ByteArrayInputStream(ctx.bodyAsBytes()) : unread;
    }
}
