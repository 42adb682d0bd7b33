package io.parra.webhooks.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.WebhookRequest;
import io.parra.webhooks.verification.WebhookSigner;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A request, byte for byte as it will be sent. Every method gives a new one. */
public final class RawRequest {

    /** The secret that signs, and that the receivers of the contract know. */
    public static final String SECRET = "s3cr3t-0f-the-c0ntract";

    private final String head;
    private final byte[] body;

    private RawRequest(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** {@return a POST to the contract's route, without body and without a header but {@code Host}} */
    public static RawRequest post() {
        return to("POST", AdapterContract.PATH);
    }

    /** {@return a POST as Parra sends it: of JSON, signed with {@link #SECRET}, with a length} */
    public static RawRequest signed(byte[] body) {
        return post().header("Content-Type", "application/json").signature(body).fixed(body);
    }

    /** {@return a request without body and without a header but {@code Host}} */
    public static RawRequest to(String method, String target) {
        return new RawRequest(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n", new byte[0]);
    }

    static String sign(byte[] body) {
        return WebhookSigner.of(SECRET).sign(body);
    }

    /** Adds a header; its text is sent as ISO-8859-1. */
    public RawRequest header(String name, String value) {
        return line(name + ": " + value);
    }

    /** Adds a line of the head as it is. */
    RawRequest line(String line) {
        return new RawRequest(head + line + "\r\n", body);
    }

    /** Adds the signature of a body. */
    public RawRequest signature(byte[] signed) {
        return header(WebhookRequest.SIGNATURE_HEADER, sign(signed));
    }

    /** With this body and its length. */
    public RawRequest fixed(byte[] body) {
        return claiming(body.length, body);
    }

    /** With a length that is not that of what is sent. */
    RawRequest claiming(long contentLength, byte[] sent) {
        return header("Content-Length", String.valueOf(contentLength)).bytes(sent);
    }

    /** With these bytes behind the head, which says nothing of them. */
    RawRequest bytes(byte[] sent) {
        return new RawRequest(head, sent);
    }

    /** With this body in chunks of a size. */
    public RawRequest chunked(byte[] body, int chunkSize) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += chunkSize) {
            int size = Math.min(chunkSize, body.length - from);
            chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(ISO_8859_1));
            chunks.write(body, from, size);
            chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        return unframed(chunks.toByteArray());
    }

    /** Says that chunks come, and sends these bytes instead of well-formed ones. */
    RawRequest unframed(byte[] sent) {
        return header("Transfer-Encoding", "chunked").bytes(sent);
    }

    /** {@return the head, with the empty line that ends it} */
    byte[] head() {
        return (head + "\r\n").getBytes(ISO_8859_1);
    }

    /** {@return what follows the head} */
    byte[] rest() {
        return body;
    }

    /** {@return what follows the head, as far as the first byte of the body} */
    byte[] restToTheFirstByte() {
        boolean chunked = head.contains("\r\nTransfer-Encoding:");
        return Arrays.copyOf(body, chunked ? new String(body, ISO_8859_1).indexOf("\r\n") + 3 : 1);
    }
}
