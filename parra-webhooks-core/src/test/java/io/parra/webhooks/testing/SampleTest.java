package io.parra.webhooks.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.Message;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import io.parra.webhooks.verification.SignatureVerifier;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Sample<?> sample = Samples.messageCreated();

    @ParameterizedTest
    @MethodSource("io.parra.webhooks.testing.Samples#types")
    void ofEachTypeHasAMethodOfItsNameAndTheBytesOfItsBody(String type) throws Exception {
        String[] name = type.split("\\.", -1);
        Method method = Samples.class.getMethod(
                name[0] + name[1].substring(0, 1).toUpperCase(Locale.ROOT) + name[1].substring(1));

        Sample<?> named = (Sample<?>) method.invoke(null);

        assertEquals(type, named.event().type());
        assertArrayEquals(Samples.body(type), named.bytes());
        assertArrayEquals(Samples.body(type), Samples.of(type).bytes());
    }

    @Test
    void isChangedInOneFieldAndLeftAloneInTheOthers() {
        Message message = Samples.messageCreated()
                .payload(p -> p.put("message", "hi"))
                .event()
                .payload();

        Message original = Samples.messageCreated().event().payload();
        assertEquals("hi", message.message());
        assertEquals(original.contact(), message.contact());
        assertEquals(original.createdAt(), message.createdAt());
        assertEquals(original.id(), message.id());
    }

    @Test
    void losesAField() {
        assertNull(Samples.messageCreated()
                .payload(p -> p.remove("contact"))
                .event()
                .payload()
                .contact());
    }

    @Test
    void takesAnUnknownFieldOfAnyKindThatJsonHas() {
        Message message = Samples.messageCreated()
                .payload(p -> p.put("mood", Arrays.asList("calm", 1, 2.5, true, null, Map.of("since", NOON))))
                .event()
                .payload();

        assertEquals(
                "[\"calm\",1,2.5,true,null,{\"since\":" + NOON.getEpochSecond() + "}]",
                Objects.requireNonNull(message.additionalFields().get("mood")).toString());
    }

    @Test
    void takesATimeAsParraSendsIt() {
        assertEquals(
                NOON,
                Samples.messageCreated()
                        .payload(p -> p.put("read_at", NOON))
                        .event()
                        .payload()
                        .readAt());
    }

    @Test
    void takesNoValueThatJsonDoesNotHave() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Samples.messageCreated().payload(p -> p.put("message", new Object())));
    }

    @Test
    void isTheSameDeliveryEachTimeUnlessItGetsAFreshId() {
        assertArrayEquals(sample.bytes(), Samples.messageCreated().bytes());
        assertFalse(Arrays.equals(sample.bytes(), sample.freshId().bytes()));
        assertNotEquals(sample.freshId().event().id(), sample.freshId().event().id());
    }

    @Test
    void takesAnotherId() {
        assertEquals("e1", sample.id("e1").event().id());
    }

    @Test
    void takesAnotherTypeAndIsReadAsThat() {
        ParraEvent event = Samples.contactCreated().type("contact.merged").event();

        assertEquals("contact.merged", event.type());
        assertInstanceOf(ContactEvent.Other.class, event);
        assertInstanceOf(UnknownEvent.class, sample.type("reaction.created").event());
    }

    @Test
    void saysSoWhenItIsNoLongerAnEventOfItsClass() {
        Sample<ContactEvent.Deleted> shapeless = Samples.contactDeleted().payload(Map::clear);

        assertTrue(assertThrows(IllegalStateException.class, shapeless::event)
                .toString()
                .contains("UnknownEvent"));
        assertInstanceOf(UnknownEvent.class, shapeless.type("contact.deleted").event());
    }

    @Test
    void isSignedAsItIs() {
        SignedRequest signed = sample.signed("a secret");

        assertArrayEquals(sample.bytes(), signed.body().bytes());
        assertTrue(SignatureVerifier.of("a secret").verify(sample.bytes(), signed.signature()));
    }

    @Test
    void keepsItsBytesToItself() {
        sample.bytes()[0] = 'x';
        sample.event();

        assertArrayEquals(Samples.body("message.created"), sample.bytes());
    }
}
