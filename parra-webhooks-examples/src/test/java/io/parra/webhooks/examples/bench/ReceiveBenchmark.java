package io.parra.webhooks.examples.bench;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.SignatureVerifier;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/** The whole way of a delivery that is new, up to its handler, beside the least that it could be made of. */
@State(Scope.Thread)
public class ReceiveBenchmark {

    private final MessageDigest sha256;
    private final SignatureVerifier verifier = SignatureVerifier.of(SignedBody.SECRET);
    private final EventReader reader = new EventReader();

    /** Makes it. */
    public ReceiveBenchmark() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Ours. */
    @Benchmark
    public Outcome receive(NewBodies bodies, OneReceiver receiver) {
        bodies.move();
        return receiver.receive(bodies.bytes, bodies.signature);
    }

    /** Ours without inbox and handler. */
    @Benchmark
    public ParraEvent verifyKeyAndRead(NewBodies bodies, Blackhole sink) {
        bodies.move();
        if (!verifier.verify(bodies.bytes, bodies.signature)) {
            throw new IllegalStateException("The signature is right, and was refused");
        }
        sink.consume(Delivery.keyOf(bodies.bytes));
        return reader.read(bodies.bytes);
    }

    /** Makes the tag, hashes the body for its key, and passes over its tokens. */
    @Benchmark
    public int macSha256AndTokens(NewBodies bodies, KeptMac mac, Blackhole sink) throws IOException {
        bodies.move();
        sink.consume(mac.tag(bodies.bytes));
        sink.consume(sha256.digest(bodies.bytes));
        return BareTokens.count(bodies.bytes);
    }

    /** A receiver with a direct inbox and one handler, which does nothing. */
    @State(Scope.Benchmark)
    public static class OneReceiver {

        private @Nullable WebhookReceiver receiver;

        /** Makes one that remembers fewer bodies than there are. */
        @Setup
        public void build(BenchmarkParams params) {
            int bodies = NewBodies.count(Integer.parseInt(params.getParam("size")));
            receiver = WebhookReceiver.builder()
                    .secret(SignedBody.SECRET)
                    .on("nothing", MessageEvent.Updated.class, event -> {})
                    .inbox(DirectInbox.builder()
                            .maxKeys(Math.min(DirectInbox.DEFAULT_MAX_KEYS, bodies * 2 / 3))
                            .build())
                    .build();
        }

        Outcome receive(byte[] body, String signature) {
            Outcome outcome = Objects.requireNonNull(receiver).receive(body, signature);
            if (outcome != Outcome.HANDLED) {
                throw new IllegalStateException("A new delivery was " + outcome);
            }
            return outcome;
        }
    }
}
