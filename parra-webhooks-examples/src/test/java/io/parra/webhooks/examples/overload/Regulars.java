package io.parra.webhooks.examples.overload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.contract.Sender;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Healthy requests at a steady rate, each an event of its own in a connection of its own.
 *
 * @param millis how long each of those answered 200 took, in order
 */
record Regulars(List<Double> millis) {

    private static final int PER_SECOND = 40;

    /** Sends them, and returns when each is answered or has waited for 20 seconds. */
    static Regulars send(int port, String prefix, int count) {
        Sender parra = new Sender(port);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            long began = System.nanoTime();
            List<CompletableFuture<Double>> sent = IntStream.range(0, count)
                    .mapToObj(i -> {
                        long due = began + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        return CompletableFuture.supplyAsync(() -> time(parra, prefix + "-" + i), threads);
                    })
                    .toList();
            return new Regulars(sent.stream()
                    .map(CompletableFuture::join)
                    .filter(millis -> !millis.isNaN())
                    .sorted()
                    .toList());
        } finally {
            threads.shutdown();
        }
    }

    private static double time(Sender parra, String id) {
        byte[] body = """
                {"id":"%s","type":"message.created","payload":{"id":"m-%s"}}""".formatted(id, id).getBytes(UTF_8);
        long began = System.nanoTime();
        try {
            int status = parra.send(RawRequest.signed(body)).status();
            return status == 200 ? (System.nanoTime() - began) / 1e6 : Double.NaN;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** How many were answered 200. */
    int answered() {
        return millis.size();
    }

    /** The time within which 99 % of them were answered; infinite if none was. */
    double p99() {
        return millis.isEmpty() ? Double.POSITIVE_INFINITY : millis.get((int) Math.ceil(millis.size() * 0.99) - 1);
    }
}
