package io.parra.webhooks.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReactionsTest {

    @Test
    void areOnePerElement() {
        assertEquals(
                List.of(new Reaction("heart", List.of("ada", "bo")), new Reaction("star", List.of("bo"))),
                reactions("[{\"heart\":[\"ada\",\"bo\"]},{\"star\":[\"bo\"]}]"));
    }

    @Test
    void areOnePerNameWhereAnElementHasSeveral() {
        assertEquals(
                List.of(
                        new Reaction("heart", List.of("ada")),
                        new Reaction("star", List.of("bo")),
                        new Reaction("wave", List.of())),
                reactions("[{\"heart\":[\"ada\"],\"star\":[\"bo\"]},{},{\"wave\":[]}]"));
    }

    @Test
    void mayNameOneReactionInTwoElements() {
        assertEquals(
                List.of(new Reaction("heart", List.of("ada")), new Reaction("heart", List.of("bo"))),
                reactions("[{\"heart\":[\"ada\"]},{\"heart\":[\"bo\"]}]"));
    }

    @Test
    void areNoneForAnEmptyList() {
        assertEquals(List.of(), reactions("[]"));
    }

    @Test
    void cannotBeChanged() {
        List<Reaction> reactions = reactions("[{\"heart\":[\"ada\"]}]");

        assertThrows(UnsupportedOperationException.class, reactions::clear);
        assertThrows(
                UnsupportedOperationException.class,
                () -> reactions.get(0).usernames().clear());
    }

    private static List<Reaction> reactions(String json) {
        return Objects.requireNonNull(
                Bodies.message("{\"id\":\"m1\",\"reactions\":" + json + "}").reactions());
    }
}
