package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.verification.WebhookSigner;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a secret, a body and a signature can be seen anywhere, once a process has gone through every outcome. */
class LeakTest {

    private static final String SECRET = "canary-of-the-secret-8Hd2";
    private static final String TRUSTED = "canary-of-a-body-4Lq9";
    private static final String REFUSED = "canary-of-a-forgery-6Tz1";

    @TempDir
    private static Path directory;

    private static String printed = "";

    @BeforeAll
    static void rehearse() throws Exception {
        File output = directory.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        // The collector moves all that lives: else it leaves some of the dead in a dump, as arrays of
                        // no owner.
                        "-XX:MarkSweepDeadRatio=0",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                        "-Dorg.slf4j.simpleLogger.log.io.parra.webhooks=trace",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeakRehearsal.class.getName(),
                        directory.toString(),
                        hex(SECRET),
                        hex(TRUSTED),
                        hex(REFUSED))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        printed = Files.readString(output.toPath());
        assertEquals(0, process.exitValue(), printed);
    }

    @Test
    void everyOutcomeWasThere() {
        assertEquals(
                List.of(),
                Stream.of(Outcome.values())
                        .filter(outcome -> !printed.contains("\n" + outcome + " "))
                        .toList(),
                printed);
        assertTrue(printed.contains("TRACE"), printed);
        assertTrue(printed.contains("DeadLetter["), printed);
        assertTrue(printed.contains("InboxHealth["), printed);
        for (String name : List.of("receive", "store", "attempt", "handle", "missed", "retries", "dead.letters")) {
            assertTrue(printed.contains("Meter MeterId{name='parra.webhooks." + name + "'"), () -> name + printed);
        }
        for (String name : List.of("receive", "store", "attempt", "handle")) {
            assertTrue(printed.contains("Observation name='parra.webhooks." + name + "'"), () -> name + printed);
        }
    }

    @Test
    void noLogOfAnyLevelNoAnswerNoExceptionNoMeterNoObservationNoThreadAndNoPropertyHoldsAnythingOfThem() {
        byte[] created = LeakRehearsal.body("contact.created", "\"" + TRUSTED + "\"");
        byte[] failing = LeakRehearsal.body("message.created", "\"" + TRUSTED + "\"");
        for (String canary : List.of(
                SECRET,
                TRUSTED,
                REFUSED,
                WebhookSigner.of(SECRET).sign(created),
                WebhookSigner.of(SECRET).sign(failing))) {
            assertFalse(printed.contains(canary), () -> canary + " is in\n" + printed);
        }
    }

    /** The key, padded for HMAC, has to be there, which shows that the search finds what there is. */
    @Test
    void theHeapOfAnOpenReceiverHoldsTheSecretAndNothingOfWhatItRefused() throws Exception {
        String heap = heap("open.hprof");

        assertTrue(holdsPaddedKey(heap));
        assertFalse(holds(heap, REFUSED));
    }

    @Test
    void theHeapHoldsNothingOfThemOnceTheReceiversAreClosed() throws Exception {
        String heap = heap("closed.hprof");

        assertFalse(holds(heap, SECRET));
        assertFalse(holdsPaddedKey(heap));
        assertFalse(holds(heap, TRUSTED));
        assertFalse(holds(heap, REFUSED));
    }

    private static String heap(String file) throws Exception {
        return Files.readString(directory.resolve(file), ISO_8859_1);
    }

    /** As bytes or Latin-1, or as UTF-16. */
    private static boolean holds(String heap, String canary) {
        return Stream.of(canary, String.join("\0", canary.split(""))).anyMatch(heap::contains);
    }

    private static boolean holdsPaddedKey(String heap) {
        return heap.contains(padded(SECRET, 0x36)) || heap.contains(padded(SECRET, 0x5c));
    }

    private static String padded(String key, int pad) {
        return key.chars().mapToObj(c -> String.valueOf((char) (c ^ pad))).collect(Collectors.joining());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
