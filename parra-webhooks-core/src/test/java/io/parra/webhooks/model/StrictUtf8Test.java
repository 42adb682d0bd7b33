package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictUtf8Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c080",
                "c1bf",
                "e08080",
                "e09fbf",
                "f0808080",
                "f08fbfbf",
                "eda080",
                "edbfbf",
                "eda0bdedb880",
                "f4908080",
                "f5808080",
                "f888808080",
                "fc8480808080",
                "fe",
                "ff",
                "80",
                "bf",
                "c2",
                "e282",
                "f09f98",
                "c241",
                "e28241",
                "f09f9841",
                "c2c2",
                "00",
                "410041"
            })
    void rejectsWhatRfc3629ForbidsAndNul(String hex) {
        assertFalse(StrictUtf8.accepts(HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "41",
                "01",
                "7f",
                "c280",
                "dfbf",
                "e0a080",
                "ed9fbf",
                "ee8080",
                "efbfbf",
                "efbbbf",
                "f0908080",
                "f48fbfbf",
                "f09f9880"
            })
    void acceptsTheFirstAndLastOfEachLength(String hex) {
        assertTrue(StrictUtf8.accepts(HexFormat.of().parseHex(hex)));
    }

    @Test
    void agreesWithTheJdkOnEveryPairOfBytesInFrontOfContinuations() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                for (int tail = 0; tail <= 3; tail++) {
                    byte[] bytes = {(byte) first, (byte) second, (byte) 0x80, (byte) 0xbf, 'x'};
                    assertAgrees(java.util.Arrays.copyOf(bytes, 2 + tail));
                }
            }
        }
    }

    @Test
    void agreesWithTheJdkOnRandomBytes() {
        Random random = new Random(3629);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = randomText(random).getBytes(UTF_8);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertAgrees(bytes);
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.appendCodePoint(random.nextInt(1 << (1 + random.nextInt(20))));
        }
        return text.toString();
    }

    private static void assertAgrees(byte[] bytes) {
        assertEquals(
                isUtf8WithoutNul(bytes),
                StrictUtf8.accepts(bytes),
                () -> HexFormat.of().formatHex(bytes));
    }

    private static boolean isUtf8WithoutNul(byte[] bytes) {
        try {
            return UTF_8.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
