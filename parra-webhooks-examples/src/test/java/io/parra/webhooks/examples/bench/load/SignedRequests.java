package io.parra.webhooks.examples.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.parra.webhooks.verification.WebhookSigner;
import java.nio.ByteBuffer;

/** Requests signed beforehand, each with an id of its own; one after the other, and from the start again. Not thread-safe. */
final class SignedRequests {

    static final String SECRET = "benchmark-secret-of-32-characters";
    static final String PATH = "/webhooks/parra";

    private static final int SIGNATURE_LENGTH = 64;

    private final byte[][] ids;
    private final byte[][] signatures;
    private final byte[] request;
    private final int signatureOffset;
    private final int idOffset;
    private int next;

    SignedRequests(int number) {
        ids = new byte[number][];
        signatures = new byte[number][];
        WebhookSigner signer = WebhookSigner.of(SECRET);
        for (int i = 0; i < number; i++) {
            String id = NewEvents.id(i);
            ids[i] = id.getBytes(US_ASCII);
            signatures[i] = signer.sign(NewEvents.body(id)).getBytes(US_ASCII);
        }
        byte[] body = NewEvents.body(NewEvents.id(0));
        String head =
                "POST " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\nparra-signature: ";
        String end = "\r\n\r\n";
        request = ByteBuffer.allocate(head.length() + SIGNATURE_LENGTH + end.length() + body.length)
                .put(head.getBytes(US_ASCII))
                .put(signatures[0])
                .put(end.getBytes(US_ASCII))
                .put(body)
                .array();
        signatureOffset = head.length();
        idOffset = request.length - body.length + NewEvents.ID_OFFSET;
    }

    /** How many bytes each has. */
    int size() {
        return request.length;
    }

    void putNext(ByteBuffer target) {
        System.arraycopy(ids[next], 0, request, idOffset, ids[next].length);
        System.arraycopy(signatures[next], 0, request, signatureOffset, SIGNATURE_LENGTH);
        target.put(request);
        next = (next + 1) % ids.length;
    }
}
