package io.parra.webhooks;

import io.parra.webhooks.testing.SignedRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as an adapter would hand it over, of any parts. */
record TestRequest(
        InputStream body,
        long contentLength,
        @Nullable String contentEncoding,
        List<String> signatures,
        @Nullable String traceparent)
        implements WebhookRequest {

    static TestRequest of(byte[] body) {
        return new TestRequest(new ByteArrayInputStream(body), body.length, null, List.of(), null);
    }

    static TestRequest of(InputStream body) {
        return new TestRequest(body, -1, null, List.of(), null);
    }

    static TestRequest of(SignedRequest signed) {
        return of(signed.body().bytes()).withSignatures(signed.signature());
    }

    TestRequest withLength(long length) {
        return new TestRequest(body, length, contentEncoding, signatures, traceparent);
    }

    TestRequest withEncoding(String encoding) {
        return new TestRequest(body, contentLength, encoding, signatures, traceparent);
    }

    TestRequest withSignatures(String... values) {
        return new TestRequest(body, contentLength, contentEncoding, List.of(values), traceparent);
    }

    TestRequest withTraceparent(String value) {
        return new TestRequest(body, contentLength, contentEncoding, signatures, value);
    }
}
