package io.parra.webhooks.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    private final EventReader reader = new EventReader();

    @Test
    void areOfThe15TypesInTheOrderOfTheGuide() {
        assertEquals(
                List.of(
                        "contact.created",
                        "contact.updated",
                        "contact.deleted",
                        "conversation.created",
                        "conversation.updated",
                        "conversation.deleted",
                        "message.created",
                        "message.updated",
                        "message.deleted",
                        "group.created",
                        "group.updated",
                        "group.deleted",
                        "attachment.created",
                        "attachment.updated",
                        "attachment.deleted"),
                Samples.types());
    }

    @ParameterizedTest
    @MethodSource("io.parra.webhooks.testing.Samples#types")
    void areReadAsEventsOfTheirTypeWithNothingLeftOver(String type) throws Exception {
        ParraEvent event = reader.read(Samples.body(type));

        assertEquals(type, event.type());
        assertFalse(event instanceof UnknownEvent);
        Object payload = Objects.requireNonNull(event.payload());
        assertEquals(Map.of(), payload.getClass().getMethod("additionalFields").invoke(payload));
    }

    @Test
    void holdEveryFieldOfEveryPayloadSomewhere() throws Exception {
        Set<String> components = new TreeSet<>();
        Set<String> filled = new TreeSet<>();
        for (String type : Samples.types()) {
            Object payload =
                    Objects.requireNonNull(reader.read(Samples.body(type)).payload());
            for (RecordComponent component : payload.getClass().getRecordComponents()) {
                String name = payload.getClass().getSimpleName() + "." + component.getName();
                components.add(name);
                if (component.getAccessor().invoke(payload) != null) {
                    filled.add(name);
                }
            }
        }
        assertEquals(components, filled);
        assertEquals(9 + 11 + 10 + 9 + 8, components.size());
    }

    @Test
    void shareNoIdAsTheyAreDifferentEvents() {
        Set<String> ids = new HashSet<>();
        Samples.types().forEach(type -> ids.add(reader.read(Samples.body(type)).id()));

        assertEquals(15, ids.size());
    }

    @Test
    void areTheCallersToChange() {
        byte[] original = Samples.body("contact.created");

        Samples.body("contact.created")[0] = 'x';

        assertArrayEquals(original, Samples.body("contact.created"));
        assertTrue(new String(original, UTF_8).startsWith("{"));
    }

    @Test
    void areNotOfATypeThatTheGuideDoesNotList() {
        assertThrows(IllegalArgumentException.class, () -> Samples.body("contact.merged"));
        assertThrows(IllegalArgumentException.class, () -> Samples.body("../testing/contact.created"));
    }
}
