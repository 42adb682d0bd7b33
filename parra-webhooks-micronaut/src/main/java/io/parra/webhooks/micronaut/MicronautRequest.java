package io.parra.webhooks.micronaut;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.parra.webhooks.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as Micronaut has it, its body unread. Closing it releases what has been taken of the body and not read. */
final class MicronautRequest implements WebhookRequest, AutoCloseable {

    private final ServerHttpRequest<?> request;
    private final long contentLength;
    private @Nullable InputStream stream;

    MicronautRequest(ServerHttpRequest<?> request) {
        this.request = request;
        this.contentLength = request.byteBody().expectedLength().orElse(-1);
    }

    @Override
    public long contentLength() {
        return contentLength;
    }

    @Override
    public @Nullable String contentEncoding() {
        return request.getHeaders().get(HttpHeaders.CONTENT_ENCODING);
    }

    @Override
    public List<String> signatures() {
        return request.getHeaders().getAll(SIGNATURE_HEADER);
    }

    @Override
    public @Nullable String traceparent() {
        return request.getHeaders().get(TRACE_HEADER);
    }

    /**
     * The bytes as they arrive: a read blocks until there are some, and ends when its thread is interrupted.
     *
     * <p>The body is split only here: one who splits and answers without reading may be overtaken by the server, which then
     * warns of a body that was split after it was released.
     */
    @Override
    public InputStream body() {
        InputStream bytes =
                request.byteBody().split(SplitBackpressureMode.FASTEST).toInputStream();
        stream = bytes;
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
