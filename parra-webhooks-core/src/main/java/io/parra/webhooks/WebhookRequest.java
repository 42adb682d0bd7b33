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

    /** The name of the header with the trace, as <a href="https://www.w3.org/TR/trace-context/">W3C</a> gives it. */
    String TRACE_HEADER = "traceparent";

    /** {@return the {@code Content-Length} in bytes, or a negative number if there is none} */
    long contentLength();

    /** {@return the {@code Content-Encoding}, or null if there is none} */
    @Nullable
    String contentEncoding();

    /** {@return every value of the header {@link #SIGNATURE_HEADER}, unchanged; empty if there is none} */
    List<String> signatures();

    /**
     * The trace that the request belongs to, as a proxy or a service mesh in front of the application gives it. The signature
     * does not cover it, so only a well-formed one is kept.
     *
     * @return the value of the header {@link #TRACE_HEADER}; null if there is none, as by default
     */
    default @Nullable String traceparent() {
        return null;
    }

    /**
     * The raw bytes of the body, read once.
     *
     * @return a stream whose reads end with an exception when their thread is interrupted; where they do not, a deadline is
     *     noticed only when the next bytes arrive
     * @throws IOException if the body cannot be had; like any exception of the stream, that is {@link Outcome#TIMED_OUT}
     */
    InputStream body() throws IOException;
}
