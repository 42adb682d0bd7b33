package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "message.created", "a056V7R7NmNRjl70", "a b", "%s {} ${jndi:x} \"<&>'~"})
    void showsPlainAsciiAsItIs(String text) {
        assertEquals(text, LogText.of(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, '\b', '\t', '\n', 0xb, '\f', '\r', 0x1b, 0x7f, 0x85, 0x9b, '\\'})
    void showsControlsAndTheBackslashAsEscapes(int code) {
        assertEquals(String.format("a\\u%04xb", code), LogText.of("a" + (char) code + "b"));
    }

    @Test
    void cannotForgeALine() {
        assertEquals(
                "x\\u000d\\u000a2026-01-01 ERROR\\u2028y\\u2029z", LogText.of("x\r\n2026-01-01 ERROR\u2028y\u2029z"));
    }

    @Test
    void cannotColourTheTerminal() {
        assertEquals("\\u001b[31mred", LogText.of("\u001b[31mred"));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200b, 0x200e, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0xad, 0x301, 0xfe0f, 0x3164, 0x115f, 0xffa0,
                0x5d0, 0x627, 0xa0, 0x3000, 0xe000, 0x10ffff, 0xe0041, 0xd800, 0xdfff
            })
    void cannotHideAnythingNorTurnTheLineAround(int code) {
        assertEquals(
                String.format("a\\u%04xb", code),
                LogText.of(
                        new StringBuilder("a").appendCodePoint(code).append('b').toString()));
    }

    @Test
    void showsNoMoreThan80CharactersOfAText() {
        assertEquals("x".repeat(80), LogText.of("x".repeat(80)));
        assertEquals("x".repeat(80) + "...", LogText.of("x".repeat(81)));
        assertEquals("x".repeat(80) + "...", LogText.of("x".repeat(10_000)));
    }

    @Test
    void neverCutsACharacterInTwo() {
        String line = LogText.of("\ud834\udd1e".repeat(100));

        assertEquals("\\u1d11e".repeat(80) + "...", line);
        assertTrue(line.chars().allMatch(c -> c < 0x7f));
    }
}
