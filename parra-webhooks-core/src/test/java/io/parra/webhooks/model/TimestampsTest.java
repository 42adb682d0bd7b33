package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "692233200, 1991-12-08T23:00:00Z",
        "0, 1970-01-01T00:00:00Z",
        "-0, 1970-01-01T00:00:00Z",
        "-1, 1969-12-31T23:59:59Z",
        "4294967296, 2106-02-07T06:28:16Z",
        "31556889864403199, +1000000000-12-31T23:59:59Z",
        "-31557014167219200, -1000000000-01-01T00:00:00Z",
    })
    void areReadFromAnInteger(String json, Instant expected) {
        assertEquals(expected, createdAt(json));
    }

    @ParameterizedTest
    @CsvSource({
        "692233200.5, 1991-12-08T23:00:00.5Z",
        "692233200.000, 1991-12-08T23:00:00Z",
        "-1.5, 1969-12-31T23:59:58.5Z",
        "0.123456789, 1970-01-01T00:00:00.123456789Z",
        "0.1234567899, 1970-01-01T00:00:00.123456789Z",
        "6.922332e8, 1991-12-08T23:00:00Z",
        "6922332E+2, 1991-12-08T23:00:00Z",
        "6922332000e-1, 1991-12-08T23:00:00Z",
        "31556889864403199.999999999, +1000000000-12-31T23:59:59.999999999Z",
        "1e-9, 1970-01-01T00:00:00.000000001Z",
        "1e-10, 1970-01-01T00:00:00Z",
        "1e-400000000, 1970-01-01T00:00:00Z",
        "0e999999999, 1970-01-01T00:00:00Z",
        "0.0, 1970-01-01T00:00:00Z",
        "-0.0, 1970-01-01T00:00:00Z",
    })
    void areReadFromADecimalNumber(String json, Instant expected) {
        assertEquals(expected, createdAt(json));
    }

    @ParameterizedTest
    @CsvSource({
        "1991-12-08T23:00:00Z, 1991-12-08T23:00:00Z",
        "1991-12-08T23:00:00.25Z, 1991-12-08T23:00:00.25Z",
        "1991-12-09T00:30:00+01:30, 1991-12-08T23:00:00Z",
        "1991-12-08T15:00:00-08:00, 1991-12-08T23:00:00Z",
        "1991-12-08T23:00:00.123456789+00:00, 1991-12-08T23:00:00.123456789Z",
    })
    void areReadFromIsoTextWithAnOffset(String text, Instant expected) {
        assertEquals(expected, createdAt("\"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31556889864403200",
                "-31557014167219201",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775809",
                "100000000000000000000000000000",
                "31556889864403200.0",
                "-31557014167219200.1",
                "1e17",
                "1e400000000",
                "-1e400000000",
                "123456789e400000000",
                "1e2147483000",
            })
    void areNullAndKeptWhereAnInstantCannotHoldTheNumber(String json) {
        Contact contact = contact(json);

        assertNull(contact.createdAt());
        assertEquals(new BigDecimal(json), kept(contact).decimalValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "1991-12-08",
                "1991-12-08T23:00:00",
                "1991-12-08 23:00:00Z",
                "1991-13-08T23:00:00Z",
                "1991-02-30T23:00:00Z",
                "1991-12-08T23:00:00+99:00",
                "Sun, 08 Dec 1991 23:00:00 GMT",
                "+1000000001-01-01T00:00:00Z",
                "+99999999999999999999-01-01T00:00:00Z",
                "692233200",
            })
    void areNullAndKeptWhereTheTextIsNoTime(String text) {
        Contact contact = contact("\"" + text + "\"");

        assertNull(contact.createdAt());
        assertEquals(text, kept(contact).textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[692233200]", "{\"seconds\":692233200}"})
    void areNullAndKeptWhereTheValueIsOfAnotherKind(String json) {
        Contact contact = contact(json);

        assertNull(contact.createdAt());
        assertEquals(json, kept(contact).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"692233200", "1.5", "\"1991-12-08T23:00:00Z\"", "null"})
    void areNotKeptWhereTheyAreReadOrNull(String json) {
        assertEquals(Map.of(), contact(json).additionalFields());
    }

    private static Contact contact(String createdAt) {
        Contact contact = Bodies.contact("{\"created_at\":" + createdAt + ",\"id\":\"c1\",\"username\":\"ada\"}");
        assertEquals("ada", contact.username());
        return contact;
    }

    private static Instant createdAt(String json) {
        return Objects.requireNonNull(contact(json).createdAt());
    }

    private static JsonNode kept(Contact contact) {
        JsonNode value = contact.additionalFields().get("created_at");
        assertNotNull(value);
        return value;
    }
}
