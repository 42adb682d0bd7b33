package io.parra.webhooks.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A {@code Mac} that has its key and is used again and again: one for each thread, as it is not thread-safe. */
@State(Scope.Thread)
public class KeptMac {

    private final Mac mac;

    /** Gives it the key. */
    public KeptMac() {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SignedBody.SECRET.getBytes(UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    byte[] tag(byte[] body) {
        return mac.doFinal(body);
    }
}
