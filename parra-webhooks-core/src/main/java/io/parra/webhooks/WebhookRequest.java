package io.parra.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as an adapter hands it over: what the framework knows of it, nothing read yet.
 *
 * <p>Used by one thread.
 */
public interface WebhookRequest {

    /** The name of the header with the signature, as the section <em>Security</em> of Parra's guide gives it. */
    String SIGNATURE_HEADER = "parra-signature";

    /** {@return the {@code Content-Length} in bytes, or a negative number if there is none} */
    long contentLength();

    /** {@return the {@code Content-Encoding}, or null if there is none} */
    @Nullable
    String contentEncoding();

    /** {@return every value of the header {@link #SIGNATURE_HEADER}, unchanged; empty if there is none} */
    List<String> signatures();

    /**
     * The raw bytes of the body, read once.
     *
     * @return a stream whose reads end with an exception when their thread is interrupted; where they do not, a deadline is
     *     noticed only when the next bytes arrive
     * @throws IOException if the body cannot be had; like any exception of the stream, that is {@link Outcome#TIMED_OUT}
     */
    InputStream body() throws IOException;
}
