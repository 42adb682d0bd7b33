package io.parra.webhooks.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.SignatureVerifier;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Making an event of a body, beside the mere passing over its tokens, and the same with verification, beside code by hand. */
@State(Scope.Benchmark)
public class ReadBenchmark {

    private final EventReader reader = new EventReader();
    private final SignatureVerifier verifier = SignatureVerifier.of(SignedBody.SECRET);
    private final HandWrittenReceiver byHand = new HandWrittenReceiver(SignedBody.SECRET);

    /** Ours. */
    @Benchmark
    public ParraEvent read(SignedBody body) {
        return reader.read(body.bytes);
    }

    /** Passes over the tokens. */
    @Benchmark
    public int bareTokens(SignedBody body) throws IOException {
        return BareTokens.count(body.bytes);
    }

    /** Makes records of the tokens, by hand, with nothing checked. */
    @Benchmark
    public Object streamedByHand(SignedBody body) throws IOException {
        return StreamedByHand.event(body.bytes);
    }

    /** Ours. */
    @Benchmark
    public ParraEvent verifyAndRead(SignedBody body) {
        if (!verifier.verify(body.bytes, body.signature)) {
            throw new IllegalStateException("The signature is right, and was refused");
        }
        return reader.read(body.bytes);
    }

    /** By hand, into records. */
    @Benchmark
    public Object handWrittenRecords(SignedBody body) throws GeneralSecurityException, IOException {
        return byHand.event(body.bytes, body.signature);
    }

    /** By hand, into a tree. */
    @Benchmark
    public JsonNode handWrittenTree(SignedBody body) throws GeneralSecurityException, IOException {
        return byHand.tree(body.bytes, body.signature);
    }

    /** By hand, from text into a tree. */
    @Benchmark
    public JsonNode handWrittenTreeOfText(SignedBody body) throws GeneralSecurityException, IOException {
        return byHand.treeOfText(body.bytes, body.signature);
    }
}
