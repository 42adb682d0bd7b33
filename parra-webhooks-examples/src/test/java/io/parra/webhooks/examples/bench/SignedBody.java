package io.parra.webhooks.examples.bench;

import io.parra.webhooks.verification.WebhookSigner;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One body and its signature. */
@State(Scope.Benchmark)
public class SignedBody {

    static final String SECRET = "benchmark-secret-of-32-characters";

    /** The body's size. */
    @Param({"628", "16384", "262144"})
    public int size;

    /** What makes it so long. */
    @Param({GuideBody.TEXT_ONLY, GuideBody.ATTACHMENTS})
    public String more = "";

    byte[] bytes = {};
    String signature = "";

    /** Makes it. */
    @Setup
    public void sign() {
        bytes = GuideBody.of(more, size);
        signature = WebhookSigner.of(SECRET).sign(bytes);
    }
}
