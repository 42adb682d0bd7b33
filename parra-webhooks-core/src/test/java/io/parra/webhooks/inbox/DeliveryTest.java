package io.parra.webhooks.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeliveryTest {

    /** FIPS 180-4's example, and the hash of nothing. */
    @Test
    void isKnownByTheSha256OfItsBytes() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Delivery.keyOf("abc".getBytes(US_ASCII)));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Delivery.keyOf(new byte[0]));
    }
}
