package io.parra.webhooks.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacSha256Test {

    /** RFC 4231, sections 4.2 to 4.8; the keys and data of cases 1 to 4, 6 and 7 and what HMAC-SHA-256 gives. */
    @ParameterizedTest(name = "RFC 4231 test case {0}")
    @CsvSource({
        "1, 0b*20, '4869205468657265', b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "2, 4a656665, '7768617420646f2079612077616e7420666f72206e6f7468696e673f',"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "3, aa*20, dd*50, 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "4, 0102030405060708090a0b0c0d0e0f10111213141516171819, cd*50,"
                + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
    })
    void givesTheTagsOfTheRfc(int number, String key, String data, String tag) {
        assertEquals(tag, hex(new HmacSha256(bytes(key)).tag(bytes(data))));
    }

    /** The RFC gives the first 128 bits of the tag only, so no more can be compared. */
    @Test
    void givesTheTruncatedTagOfTheRfcsCase5() {
        byte[] tag = new HmacSha256(bytes("0c*20")).tag("Test With Truncation".getBytes(US_ASCII));

        assertEquals("a3b6167473100ee06e0c796c2955552b", hex(Arrays.copyOf(tag, 16)));
    }

    @Test
    void hashesAKeyThatIsLongerThanABlockAsTheRfcsCase6() {
        byte[] data = "Test Using Larger Than Block-Size Key - Hash Key First".getBytes(US_ASCII);

        assertEquals(
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
                hex(new HmacSha256(bytes("aa*131")).tag(data)));
    }

    @Test
    void hashesKeyAndDataThatAreLongerThanABlockAsTheRfcsCase7() {
        byte[] data = ("This is a test using a larger than block-size key and a larger than block-size data."
                        + " The key needs to be hashed before being used by the HMAC algorithm.")
                .getBytes(US_ASCII);

        assertEquals(
                "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
                hex(new HmacSha256(bytes("aa*131")).tag(data)));
    }

    @Test
    void givesWhatTheJdkGivesForKeysAndMessagesOfAnyLengthAroundABlock() throws Exception {
        Random random = new Random(4231);
        for (int length = 1; length <= 200; length++) {
            byte[] key = new byte[length];
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(key);
            random.nextBytes(message);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));

            assertEquals(hex(mac.doFinal(message)), hex(new HmacSha256(key).tag(message)), "key of " + length);
        }
    }

    /** Hexadecimal digits, or one byte's digits and how often it stands there: {@code 0b*20}. */
    private static byte[] bytes(String hex) {
        int star = hex.indexOf('*');
        return HexFormat.of()
                .parseHex(star < 0 ? hex : hex.substring(0, star).repeat(Integer.parseInt(hex.substring(star + 1))));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
