package io.parra.webhooks.examples.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.verification.WebhookSigner;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * One body after another, each with an id of its own: signed beforehand, and so many that an inbox has forgotten the first
 * when it comes again.
 */
@State(Scope.Thread)
public class NewBodies {

    private static final int MOST_BYTES_TO_SIGN = 150_000_000;

    /** Their size. */
    @Param({"628", "16384", "262144"})
    public int size;

    byte[] bytes = {};
    String signature = "";

    private byte[][] ids = {};
    private String[] signatures = {};
    private int idOffset;
    private int next;

    /** How many there are of a size. */
    static int count(int size) {
        return Math.min(DirectInbox.DEFAULT_MAX_KEYS * 3 / 2, MOST_BYTES_TO_SIGN / size);
    }

    /** Signs all. */
    @Setup
    public void sign(ThreadParams thread) {
        bytes = GuideBody.of(GuideBody.TEXT_ONLY, size);
        idOffset = GuideBody.idOffset(bytes);
        WebhookSigner signer = WebhookSigner.of(SignedBody.SECRET);
        ids = new byte[count(size)][];
        signatures = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            String id = "%04d%012d".formatted(thread.getThreadIndex(), i);
            ids[i] = id.getBytes(US_ASCII);
            takeId(ids[i]);
            signatures[i] = signer.sign(bytes);
        }
    }

    /** Moves on to the next, which is in the same array: so is a buffer that a server has just read into, in the cache. */
    void move() {
        takeId(ids[next]);
        signature = signatures[next];
        next = (next + 1) % ids.length;
    }

    private void takeId(byte[] id) {
        System.arraycopy(id, 0, bytes, idOffset, id.length);
    }
}
