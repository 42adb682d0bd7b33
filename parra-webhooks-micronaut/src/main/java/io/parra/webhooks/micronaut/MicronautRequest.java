package io.parra.webhooks.micronaut;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.parra.webhooks.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as Micronaut has it, its body unread. Closing it releases the buffers of the body, and lets the server discard what
 * has not arrived.
 */
final class MicronautRequest implements WebhookRequest, AutoCloseable {

    private final HttpHeaders headers;
    private final CloseableByteBody content;
    private final long contentLength;
    private @Nullable InputStream stream;

    MicronautRequest(ServerHttpRequest<?> request) {
        this.headers = request.getHeaders();
        this.content = request.byteBody().split(SplitBackpressureMode.FASTEST);
        this.contentLength = content.expectedLength().orElse(-1);
    }

    @Override
    public long contentLength() {
        return contentLength;
    }

    @Override
    public @Nullable String contentEncoding() {
        return headers.get(HttpHeaders.CONTENT_ENCODING);
    }

    @Override
    public List<String> signatures() {
        return headers.getAll(SIGNATURE_HEADER);
    }

    /** The bytes as they arrive: a read blocks until there are some, and ends when its thread is interrupted. */
    @Override
    public InputStream body() {
        InputStream bytes = content.toInputStream();
        stream = bytes;
        return bytes;
    }

    @Override
    public void close() throws IOException {
        content.close();
        if (stream != null) {
            stream.close();
        }
    }
}
