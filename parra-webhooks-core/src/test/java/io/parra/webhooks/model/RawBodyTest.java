package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RawBodyTest {

    private final byte[] bytes = "{\"a\":\"\u2019\"}\r\n".getBytes(UTF_8);
    private final RawBody raw = RawBody.of(bytes);

    @Test
    void givesTheBytesTheTextAndTheLength() {
        assertArrayEquals("{\"a\":\"\u2019\"}\r\n".getBytes(UTF_8), raw.bytes());
        assertEquals("{\"a\":\"\u2019\"}\r\n", raw.text());
        assertEquals(13, raw.length());
    }

    @Test
    void staysAsItIsWhateverIsDoneToTheArrays() {
        bytes[0] = 'x';
        raw.bytes()[1] = 'x';

        assertEquals("{\"a\":\"\u2019\"}\r\n", raw.text());
    }

    @Test
    void equalsAnotherOfTheSameBytesOnly() {
        assertEquals(RawBody.of("{}".getBytes(UTF_8)), RawBody.of("{}".getBytes(UTF_8)));
        assertEquals(
                RawBody.of("{}".getBytes(UTF_8)).hashCode(),
                RawBody.of("{}".getBytes(UTF_8)).hashCode());
        assertNotEquals(RawBody.of("{}".getBytes(UTF_8)), RawBody.of("{ }".getBytes(UTF_8)));
        assertNotEquals(RawBody.of("{}".getBytes(UTF_8)), new Object());
    }

    @Test
    void doesNotPrintTheBytes() {
        assertEquals("RawBody[13 bytes]", raw.toString());
    }
}
