package io.parra.webhooks.examples.docs.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide <em>Verify only</em>. */
class VerifyOnlyTest {

    private final List<ParraEvent> passedOn = new ArrayList<>();
    private final OwnEndpoint endpoint = new OwnEndpoint("s3cr3t", passedOn::add);

    @Test
    void whatParraSignedIsPassedOn() {
        assertEquals(200, post(Samples.groupCreated().signed("s3cr3t")));
        assertEquals(List.of(Samples.groupCreated().event()), passedOn);
    }

    @Test
    void whatItDidNotSignOrIsNoEventIsRefused() {
        assertEquals(401, post(Samples.groupCreated().signed("a guess")));
        assertEquals(401, endpoint.post(Samples.groupCreated().bytes(), null));
        assertEquals(400, post(SignedRequest.of(new byte[] {'{'}, "s3cr3t")));
        assertEquals(List.of(), passedOn);
    }

    private int post(SignedRequest request) {
        return endpoint.post(request.body().bytes(), request.signature());
    }
}
