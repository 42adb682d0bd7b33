package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in fields that this version does not know. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1.0",
                "0.00",
                "100.000",
                "0.1234567890123456789012345678901234567890",
                "123456789012345678901234567890",
                "-123456789012345678901234567890",
                "123456789012345678901234567890.10",
                "9007199254740993",
                "1E+5",
                "1.50E-7",
                "1E+400000000",
                "1E-400000000",
            })
    void areKeptToTheLastDigitInAKnownPayload(String number) {
        JsonNode kept = Bodies.contact("{\"id\":\"c1\",\"score\":" + number + "}")
                .additionalFields()
                .get("score");

        assertEquals(new BigDecimal(number), Objects.requireNonNull(kept).decimalValue());
        assertEquals(number, kept.asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "123456789012345678901234567890", "1E+400000000"})
    void areKeptToTheLastDigitInAnUnknownPayload(String number) {
        UnknownEvent event =
                assertInstanceOf(UnknownEvent.class, Bodies.event("reaction.created", "[[" + number + "]]"));

        assertEquals("[[" + number + "]]", String.valueOf(event.payload()));
    }

    @Test
    void mayHave1000Digits() {
        String number = "7".repeat(1000);

        JsonNode kept = Bodies.contact("{\"id\":\"c1\",\"score\":" + number + "}")
                .additionalFields()
                .get("score");

        assertEquals(number, String.valueOf(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"score\":%s}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"created_at\":%s}}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\"},\"unread\":%s}",
                "{\"payload\":{\"id\":\"c1\",\"score\":%s},\"id\":\"e1\",\"type\":\"contact.created\"}",
            })
    void makeABodyMalformedWith1001DigitsWhereverTheyStand(String body) {
        String longest = "7".repeat(1000);
        assertInstanceOf(ContactEvent.Created.class, Bodies.read(String.format(body, longest)));

        assertThrows(MalformedEventException.class, () -> Bodies.read(String.format(body, longest + "7")));
        assertThrows(MalformedEventException.class, () -> Bodies.read(String.format(body, "0." + longest)));
    }

    @ParameterizedTest
    // Just beyond an int it depends on the version of Java whether a BigDecimal holds the exponent.
    @ValueSource(strings = {"1e99999999999", "0e99999999999", "1e-99999999999"})
    void makeABodyMalformedWithAnExponentBeyondThatOfABigDecimal(String number) {
        String body = "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"%s\":" + number + "}}";

        assertThrows(MalformedEventException.class, () -> Bodies.read(String.format(body, "score")));
        assertThrows(MalformedEventException.class, () -> Bodies.read(String.format(body, "created_at")));
        assertThrows(MalformedEventException.class, () -> Bodies.event("reaction.created", number));
    }
}
