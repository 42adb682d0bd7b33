package io.parra.webhooks.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.verification.WebhookSigner;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.stream.DoubleStream;

/** The heap that a direct inbox with its defaults takes once it is full. */
final class KeysHeap {

    static final double MOST_MEGABYTES = 20;

    static final String ID = "P10";

    private KeysHeap() {}

    /** The median of some, as the process may let go of something else meanwhile. */
    static double megabytes(int times) {
        double[] all =
                DoubleStream.generate(KeysHeap::once).limit(times).sorted().toArray();
        return all[all.length / 2];
    }

    private static double once() {
        WebhookSigner signer = WebhookSigner.of(SignedBody.SECRET);
        try (WebhookReceiver receiver =
                WebhookReceiver.builder().secret(SignedBody.SECRET).build()) {
            receive(receiver, signer, -1);
            long before = usedHeap();
            for (int i = 0; i < DirectInbox.DEFAULT_MAX_KEYS; i++) {
                receive(receiver, signer, i);
            }
            long taken = usedHeap() - before;
            receive(receiver, signer, -2);
            return taken / 1e6;
        }
    }

    private static void receive(WebhookReceiver receiver, WebhookSigner signer, int id) {
        byte[] body =
                ("{\"id\":\"" + id + "\",\"type\":\"contact.deleted\",\"payload\":{\"id\":\"c1\"}}").getBytes(UTF_8);
        if (receiver.receive(body, signer.sign(body)) != Outcome.HANDLED) {
            throw new IllegalStateException("A new delivery was not handled");
        }
    }

    private static long usedHeap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            memory.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
