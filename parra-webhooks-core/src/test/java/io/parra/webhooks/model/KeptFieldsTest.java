package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a payload becomes a component, and what is kept in {@code additionalFields}. */
class KeptFieldsTest {

    @Test
    void areEmptyForAPayloadOfAnIdOnly() {
        Contact contact = Bodies.contact("{\"id\":\"c1\"}");

        assertEquals(new Contact("c1", null, null, null, null, null, null, null, Map.of()), contact);
    }

    @Test
    void areEmptyForAMessageOfAnIdOnlyWhoseListsAreAbsentAndNotEmpty() {
        Message message = Bodies.message("{\"id\":\"m1\"}");

        assertEquals(new Message("m1", null, null, null, null, null, null, null, null, Map.of()), message);
    }

    @Test
    void holdThreeNewFieldsInTheOrderOfTheBody() {
        Contact contact = Bodies.contact(
                "{\"zodiac\":\"leo\",\"id\":\"c1\",\"tags\":[\"a\",{\"b\":1}],\"username\":\"ada\",\"locale\":{\"lang\":\"en\"}}");

        assertEquals("ada", contact.username());
        assertEquals(
                List.of("zodiac", "tags", "locale"),
                new ArrayList<>(contact.additionalFields().keySet()));
        assertEquals(Bodies.json("\"leo\""), contact.additionalFields().get("zodiac"));
        assertEquals(
                Bodies.json("[\"a\",{\"b\":1}]"), contact.additionalFields().get("tags"));
        assertEquals(
                Bodies.json("{\"lang\":\"en\"}"), contact.additionalFields().get("locale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "conversation", "message", "group", "attachment"})
    void holdANewFieldOfEveryFamily(String family) throws Exception {
        Object payload = Objects.requireNonNull(
                Bodies.event(family + ".created", "{\"id\":\"x1\",\"new\":1}").payload());

        assertEquals(
                Map.of("new", Bodies.json("1")),
                payload.getClass().getMethod("additionalFields").invoke(payload));
    }

    @Test
    void holdANewFieldThatIsNull() {
        assertEquals(
                Map.of("zodiac", Bodies.json("null")),
                Bodies.contact("{\"id\":\"c1\",\"zodiac\":null}").additionalFields());
    }

    @Test
    void doNotHoldAKnownFieldThatIsNull() {
        assertEquals(
                Map.of(),
                Bodies.message("{\"id\":\"m1\",\"message\":null,\"contact\":null,\"reactions\":null,\"read_at\":null}")
                        .additionalFields());
    }

    @Test
    void cannotBeChanged() {
        Map<String, JsonNode> kept = Bodies.contact("{\"id\":\"c1\",\"new\":1}").additionalFields();

        assertThrows(UnsupportedOperationException.class, kept::clear);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "[\"ada\"]", "{}", "{\"first\":\"ada\"}", "1.5"})
    void holdWhatShouldBeATextAndIsNot(String value) {
        Contact contact = Bodies.contact("{\"id\":\"c1\",\"username\":" + value + ",\"display_name\":\"Ada\"}");

        assertNull(contact.username());
        assertEquals(value, kept(contact, "username"));
        assertEquals("Ada", contact.displayName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "0", "[true]", "{}"})
    void holdWhatShouldBeABooleanAndIsNot(String value) {
        Conversation conversation = assertInstanceOf(
                        ConversationEvent.Created.class,
                        Bodies.event("conversation.created", "{\"id\":\"v1\",\"is_pinned\":" + value + "}"))
                .payload();

        assertNull(conversation.isPinned());
        assertEquals(value, String.valueOf(conversation.additionalFields().get("is_pinned")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"48213\"", "48213.5", "1e3", "9223372036854775808", "-9223372036854775809", "true", "[1]"})
    void holdWhatShouldBeAFilesSizeAndIsNot(String value) {
        Attachment attachment = attachmentOfSize(value);

        assertNull(attachment.fileSize());
        assertEquals(
                Bodies.json(value).asText(),
                Objects.requireNonNull(attachment.additionalFields().get("file_size"))
                        .asText()
                        .replace("1E+3", "1000.0"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 2_147_483_648L, 9_007_199_254_740_993L, Long.MAX_VALUE, Long.MIN_VALUE})
    void doNotHoldAFilesSizeThatIsAnInteger(long size) {
        Attachment attachment = attachmentOfSize(Long.toString(size));

        assertEquals(size, attachment.fileSize());
        assertEquals(Map.of(), attachment.additionalFields());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"ada\",\"more\":[{\"x\":null}]}",
                "{\"id\":7,\"username\":\"ada\"}",
                "{\"id\":null}",
                "[{\"id\":\"c1\"}]",
                "\"c1\""
            })
    void holdANestedContactWithoutATextIdWhole(String contact) {
        Message message = Bodies.message("{\"id\":\"m1\",\"contact\":" + contact + ",\"message\":\"after\"}");

        assertNull(message.contact());
        assertEquals(contact, kept(message, "contact"));
        assertEquals("after", message.message());
    }

    @Test
    void ofANestedContactStandWithIt() {
        Message message = Bodies.message("{\"id\":\"m1\",\"contact\":{\"id\":\"c1\",\"zodiac\":\"leo\"}}");

        assertEquals(Map.of(), message.additionalFields());
        assertEquals(
                Map.of("zodiac", Bodies.json("\"leo\"")),
                Objects.requireNonNull(message.contact()).additionalFields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachments | [{\"id\":\"a1\",\"more\":[[]]},{\"filename\":\"no id\"},{\"id\":\"a3\"}]",
                "attachments | [{\"id\":\"a1\"},null]",
                "attachments | [[{\"id\":\"a1\"}],{\"id\":\"a2\"}]",
                "attachments | {\"id\":\"a1\"}",
                "attachments | \"a1\"",
                "reactions   | [{\"heart\":[\"ada\"]},{\"star\":\"bo\"}]",
                "reactions   | [{\"heart\":[\"ada\",7]}]",
                "reactions   | [{\"heart\":[\"ada\",[\"bo\"]]}]",
                "reactions   | [{\"heart\":null}]",
                "reactions   | [\"heart\",{\"star\":[\"bo\"]}]",
                "reactions   | {\"heart\":[\"ada\"]}",
            })
    void holdAListWholeIfOneElementDoesNotFit(String field, String value) {
        Message message =
                Bodies.message("{\"id\":\"m1\",\"" + field + "\":" + value + " ,\"message\":\"after\",\"new\":1}");

        assertNull("reactions".equals(field) ? message.reactions() : message.attachments());
        assertEquals(value, kept(message, field));
        assertEquals("1", kept(message, "new"));
        assertEquals("after", message.message());
    }

    private static Attachment attachmentOfSize(String size) {
        return assertInstanceOf(
                        AttachmentEvent.Created.class,
                        Bodies.event("attachment.created", "{\"id\":\"a1\",\"file_size\":" + size + "}"))
                .payload();
    }

    private static @Nullable String kept(Contact contact, String field) {
        return String.valueOf(contact.additionalFields().get(field));
    }

    private static @Nullable String kept(Message message, String field) {
        return String.valueOf(message.additionalFields().get(field));
    }
}
