package io.parra.webhooks.examples.sandbox.fault;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** Publishes a body in small pieces with pauses between, or breaks off in its middle, or both. */
public final class BrokenPublisher implements BodyPublisher {

    /** Why an exchange ended whose body was cut. */
    public static final String CUT = "The connection was cut in the middle of the body, on purpose";

    private static final long PAUSE_MILLIS = 100;

    /** An error overtakes bytes that the client has not written yet. */
    private static final long MILLIS_TO_WRITE = 200;

    private final byte[] body;
    private final int end;
    private final int piece;
    private final long pauseMillis;

    private BrokenPublisher(byte[] body, int end, int piece, long pauseMillis) {
        this.body = body;
        this.end = end;
        this.piece = piece;
        this.pauseMillis = pauseMillis;
    }

    /** As {@link Fault#SLOW_BODY} and {@link Fault#TRUNCATED_BODY} say. */
    public static BrokenPublisher of(byte[] body, Set<Fault> faults, Duration slow) {
        int end = faults.contains(Fault.TRUNCATED_BODY) ? body.length / 2 : body.length;
        if (!faults.contains(Fault.SLOW_BODY)) {
            return new BrokenPublisher(body, end, Math.max(1, body.length), 0);
        }
        long pieces = Math.max(1, Math.min(body.length, slow.toMillis() / PAUSE_MILLIS));
        int piece = (int) ((body.length + pieces - 1) / pieces);
        return new BrokenPublisher(body, end, piece, slow.toMillis() / pieces);
    }

    /** How many bytes are sent. */
    public int end() {
        return end;
    }

    @Override
    public long contentLength() {
        return body.length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Pieces(subscriber));
    }

    private final class Pieces implements Flow.Subscription {

        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private int position;
        private long wanted;
        private boolean busy;
        private boolean over;

        Pieces(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public synchronized void request(long n) {
            wanted += n;
            next();
        }

        @Override
        public synchronized void cancel() {
            over = true;
        }

        private void next() {
            if (!busy && !over && wanted > 0) {
                busy = true;
                Executor later = CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS);
                later.execute(this::send);
            }
        }

        private void send() {
            ByteBuffer bytes;
            synchronized (this) {
                if (over) {
                    return;
                }
                int until = Math.min(end, position + piece);
                bytes = ByteBuffer.wrap(body, position, until - position).asReadOnlyBuffer();
                position = until;
                wanted--;
            }
            if (bytes.hasRemaining()) {
                subscriber.onNext(bytes);
            }
            synchronized (this) {
                busy = false;
                over = position >= end || over;
                next();
            }
            if (position >= end) {
                finish();
            }
        }

        private void finish() {
            if (end < body.length) {
                CompletableFuture.delayedExecutor(MILLIS_TO_WRITE, TimeUnit.MILLISECONDS)
                        .execute(() -> subscriber.onError(new IOException(CUT)));
            } else {
                subscriber.onComplete();
            }
        }
    }
}
