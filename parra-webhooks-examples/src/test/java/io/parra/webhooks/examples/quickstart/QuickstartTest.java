package io.parra.webhooks.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private static String printed = "";

    @BeforeAll
    static void runOnce() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(new Quickstart(new PrintStream(bytes, true, UTF_8)).run(true));
        printed = bytes.toString(UTF_8);
    }

    @Test
    void endsWithWhatBecameOfAllDeliveries() {
        assertEquals(
                "15 types handled, 1 unknown handled, 1 duplicate not run again, 1 forgery answered 401",
                printed.lines().reduce("", (before, line) -> line));
    }

    @Test
    void hasALineForEachType() {
        for (String type : Samples.types()) {
            assertTrue(printed.lines().anyMatch(line -> line.startsWith("  " + type + ": ")), type);
        }
    }

    @Test
    void saysWhereTheDashboardIs() {
        assertTrue(
                printed.lines().anyMatch(line -> line.matches(".*dashboard is at http://127\\.0\\.0\\.1:\\d+")),
                printed);
    }

    @Test
    void printsNeitherTheSecretNorABody() {
        assertFalse(Pattern.compile("[0-9a-f]{64}").matcher(printed).find());
        assertFalse(printed.contains("\"payload\""));
    }
}
