package io.parra.webhooks.examples.bench;

import io.parra.webhooks.verification.SignatureVerifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Proving that a body is authentic, beside the mere hashing of it. */
@State(Scope.Benchmark)
public class VerifyBenchmark {

    private final SignatureVerifier verifier = SignatureVerifier.of(SignedBody.SECRET);

    /** Ours. */
    @Benchmark
    public boolean verify(SignedBody body) {
        return verifier.verify(body.bytes, body.signature);
    }

    /** Makes the tag and compares it with nothing. */
    @Benchmark
    public byte[] keptMac(SignedBody body, KeptMac mac) {
        return mac.tag(body.bytes);
    }
}
