package io.parra.webhooks.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ParraEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDispatcherBuilderTest {

    private final EventDispatcher.Builder builder = EventDispatcher.builder();

    @Test
    void refusesANameThatAnotherHandlerHas() {
        builder.on("crm", ContactEvent.class, event -> {});

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> builder.on("crm", ParraEvent.class, event -> {}));

        assertEquals(
                "Two handlers are named \"crm\": a retry could not tell them apart, rename one", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankName(String name) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> builder.on(name, ParraEvent.class, event -> {}));

        assertEquals("A handler's name is blank: give it one, or register it without", refusal.getMessage());
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> builder.on(null, ParraEvent.class, event -> {}));
        assertThrows(NullPointerException.class, () -> builder.on("crm", null, event -> {}));
        assertThrows(NullPointerException.class, () -> builder.on("erp", ParraEvent.class, null));
        assertThrows(NullPointerException.class, () -> builder.on((Class<ParraEvent>) null, event -> {}));
        assertThrows(NullPointerException.class, () -> builder.on(ParraEvent.class, null));
    }

    @Test
    void takesAnyNumberOfUnnamedHandlers() {
        builder.on(ParraEvent.class, event -> {}).on(ParraEvent.class, event -> {});

        assertEquals(
                0,
                builder.build()
                        .dispatch(Events.of("contact.created"))
                        .failures()
                        .size());
    }
}
