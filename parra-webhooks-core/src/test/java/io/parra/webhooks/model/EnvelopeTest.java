package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The body's own fields: {@code id}, {@code type} and {@code payload}. */
class EnvelopeTest {

    private static final String PAYLOAD = "{\"id\":\"c1\",\"username\":\"ada\",\"new\":[1,{\"a\":\"b\"}]}";
    private static final List<String> FIELDS =
            List.of("\"id\":\"e1\"", "\"type\":\"contact.created\"", "\"payload\":" + PAYLOAD);

    @ParameterizedTest
    @MethodSource("orders")
    void isReadInAnyOrder(String body) {
        ContactEvent.Created event = assertInstanceOf(ContactEvent.Created.class, Bodies.read(body));

        assertEquals("e1", event.id());
        assertEquals(Bodies.contact(PAYLOAD), event.payload());
        assertEquals(body, event.raw().text());
    }

    static List<String> orders() {
        return List.of(order(0, 1, 2), order(0, 2, 1), order(1, 0, 2), order(1, 2, 0), order(2, 0, 1), order(2, 1, 0));
    }

    private static String order(int first, int second, int third) {
        return "{" + FIELDS.get(first) + "," + FIELDS.get(second) + " , \n" + FIELDS.get(third) + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"contact\":{\"id\":7,\"username\":\"x\"},\"id\":\"m1\"}",
                "{\"id\":\"m1\",\"reactions\":[{\"a\":[\"b\"]},5,{\"c\":[\"d\"]}]}",
                "{\"id\":\"m1\",\"attachments\":[{\"id\":\"a1\"},{\"filename\":\"f\"}],\"more\":{\"x\":[]}}",
                "{\"id\":\"m1\",\"contact\":{\"username\":{\"first\":\"x\"},\"id\":\"c1\"}}",
                "{\"message\":\"no id\"}",
                "[{\"id\":\"m1\"}]",
                "\"m1\"",
                "null",
                "7",
            })
    void isReadAlikeWhereThePayloadComesFirstAndWhereItComesLast(String payload) {
        ParraEvent last = Bodies.event("message.created", payload);
        ParraEvent first = Bodies.read(" {\"payload\": " + payload + ", \"type\":\"message.created\", \"id\":\"e1\"}");

        assertEquals(last.getClass(), first.getClass());
        assertEquals(last.payload(), first.payload());
    }

    @Test
    void mayHoldFieldsThatThisVersionDoesNotKnow() {
        ParraEvent event =
                Bodies.read("{\"v\":2,\"id\":\"e1\",\"meta\":{\"id\":1,\"type\":[]},\"type\":\"contact.created\","
                        + "\"payload\":{\"id\":\"c1\"},\"sent_at\":null,\"Payload\":5}");

        assertEquals(Bodies.contact("{\"id\":\"c1\"}"), event.payload());
    }

    @Test
    void mayLackThePayload() {
        UnknownEvent event =
                assertInstanceOf(UnknownEvent.class, Bodies.read("{\"id\":\"e1\",\"type\":\"message.deleted\"}"));

        assertNull(event.payload());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[{\"id\":\"m1\"}]",
                "\"m1\"",
                "7",
                "1.10",
                "true",
                "{}",
                "{\"message\":\"hi\",\"contact\":{\"id\":\"c1\"}}",
                "{\"id\":7}",
                "{\"id\":null}",
                "{\"id\":{\"id\":\"m1\"}}",
            })
    void isAnUnknownEventWithThePayloadAsItCameWhereItDoesNotFitTheType(String payload) {
        UnknownEvent event = assertInstanceOf(UnknownEvent.class, Bodies.event("message.deleted", payload));

        assertEquals("message.deleted", event.type());
        assertEquals(MessageEvent.Deleted.class, event.expectedClass().orElseThrow());
        assertEquals(payload, Objects.requireNonNull(event.payload()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[1,[2]]", "\"x\"", "7", "{\"id\":\"r1\",\"by\":{\"id\":\"c1\"}}"})
    void isAnUnknownEventWithThePayloadAsItCameForAnUnknownType(String payload) {
        UnknownEvent event = assertInstanceOf(UnknownEvent.class, Bodies.event("reaction.created", payload));

        assertEquals(Bodies.json(payload), event.payload());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "conversation", "message", "group", "attachment"})
    void isAnUnknownEventForEveryFamilyWhosePayloadHasNoId(String family) {
        assertInstanceOf(UnknownEvent.class, Bodies.event(family + ".created", "{\"name\":\"x\"}"));
    }

    @Test
    void tellsAPayloadOfNullFromNoPayload() {
        JsonNode payload = ((UnknownEvent) Bodies.event("message.deleted", "null")).payload();

        assertTrue(Objects.requireNonNull(payload).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"e1\"}",
                "{\"type\":\"contact.created\"}",
                "{\"id\":null,\"type\":\"contact.created\"}",
                "{\"id\":7,\"type\":\"contact.created\"}",
                "{\"id\":\"e1\",\"type\":null}",
                "{\"id\":\"e1\",\"type\":[\"contact.created\"]}",
                "{\"id\":\"e1\",\"type\":{}}",
                "{\"ID\":\"e1\",\"TYPE\":\"contact.created\"}",
                "[{\"id\":\"e1\",\"type\":\"contact.created\"}]",
                "\"e1\"",
                "null",
                "42",
            })
    void isMalformedWithoutTheTextsIdAndType(String body) {
        assertThrows(MalformedEventException.class, () -> Bodies.read(body));
    }

    @Test
    void mayHaveAnEmptyId() {
        assertEquals(
                "", Bodies.read("{\"id\":\"\",\"type\":\"contact.created\"}").id());
    }
}
