package io.parra.webhooks.examples.sandbox.sender;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Keeps the first bytes of an answer, and hangs up if there are more: no receiver can fill the sandbox's memory. */
final class FirstBytes implements BodySubscriber<FirstBytes.Kept> {

    static final int LIMIT = 64 * 1024;

    private final CompletableFuture<Kept> result = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    /** What was kept, and whether there was more. */
    static final class Kept {
        private final byte[] bytes;
        private final boolean shortened;

        Kept(byte[] bytes, boolean shortened) {
            this.bytes = bytes;
            this.shortened = shortened;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean shortened() {
            return shortened;
        }
    }

    @Override
    public CompletionStage<Kept> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] taken = new byte[Math.min(buffer.remaining(), LIMIT - bytes.size())];
            boolean more = buffer.remaining() > taken.length;
            buffer.get(taken);
            bytes.writeBytes(taken);
            if (more) {
                if (subscription != null) {
                    subscription.cancel();
                }
                result.complete(new Kept(bytes.toByteArray(), true));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable problem) {
        result.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        result.complete(new Kept(bytes.toByteArray(), false));
    }
}
