package io.parra.webhooks.examples.docs.anyframework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the guide's code must do in every framework. */
abstract class FrameworkContract {

    /** Posts to the framework's route, and gives the status of the answer. */
    abstract int post(SignedRequest request) throws Exception;

    abstract void start() throws Exception;

    abstract void stop() throws Exception;

    @BeforeEach
    void startServer() throws Exception {
        Receiver.WELCOMED.clear();
        start();
    }

    @AfterEach
    void stopServer() throws Exception {
        stop();
    }

    @Test
    void aSignedBodyArrives() throws Exception {
        assertEquals(200, post(Samples.contactCreated().signed(Receiver.SECRET)));

        assertEquals(List.of(Samples.contactCreated().event().payload()), Receiver.WELCOMED);
    }

    @Test
    void aForgedOneDoesNot() throws Exception {
        assertEquals(401, post(Samples.contactCreated().signed("a guess")));

        assertEquals(List.of(), Receiver.WELCOMED);
    }

    @Test
    void anEmptyOneIsAnsweredWhatItIs() throws Exception {
        assertEquals(400, post(SignedRequest.of(new byte[0], Receiver.SECRET)));
    }

    @Test
    void oneOverTheLimitIsTooLarge() throws Exception {
        assertEquals(413, post(SignedRequest.of(new byte[256 * 1024 + 1], Receiver.SECRET)));
    }
}
