package io.parra.webhooks.model;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a body: UTF-8 and nothing else. */
class EncodingTest {

    private static final String BODY =
            "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\",\"message\":\"\u00e9\u2019\ud834\udd1e\"}}";

    private final EventReader reader = new EventReader();

    @Test
    void areReadBeyondTheBasicPlane() {
        Message message = (Message) reader.read(BODY.getBytes(UTF_8)).payload();

        assertEquals("\u00e9\u2019\ud834\udd1e", message == null ? null : message.message());
    }

    @Test
    void mayStartWithAByteOrderMarkWhichRawKeeps() {
        byte[] body = ("\ufeff" + BODY).getBytes(UTF_8);

        ParraEvent event = reader.read(body);

        assertEquals(Bodies.read(BODY).payload(), event.payload());
        assertArrayEquals(body, event.raw().bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"payload\":{\"id\":\"m1\",\"contact\":{\"username\":\"\u2019\"}},\"id\":\"e1\",\"type\":\"message.created\"}",
                "{\"payload\":[{\"id\":\"m1\"}],\"id\":\"e1\",\"type\":\"message.created\"}",
                "{\"payload\":{\"no\":\"id\"},\"id\":\"e1\",\"type\":\"message.created\"}",
                "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\",\"reactions\":[5,{\"a\":7}],\"x\":1}}",
                "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"contact\":{\"username\":\"\u00e9\"},\"id\":\"m1\"}}",
                "{\"id\":\"e1\",\"type\":\"reaction.created\",\"payload\":{\"id\":\"m1\",\"x\":[\"\u00e9\"]}}",
            })
    void areReadAlikeWithAByteOrderMarkAndWithout(String body) {
        assertEquals(Bodies.read(body).payload(), Bodies.read("\ufeff" + body).payload());
        assertEquals(
                Bodies.read(body).payload(), Bodies.read("\ufeff \n" + body).payload());
    }

    @ParameterizedTest
    @ValueSource(strings = {"efbbbf", "efbb", "ef", "fffe", "feff", "0000feff", "fffe0000", "00", "efbbbfefbbbf"})
    void areMoreThanAByteOrderMark(String hex) {
        assertMalformed(HexFormat.of().parseHex(hex));
    }

    @Test
    void areNotUtf16OrUtf32WithAByteOrderMarkOrWithout() {
        for (Charset charset : List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
            assertMalformed(BODY.getBytes(charset));
            assertMalformed(("\ufeff" + BODY).getBytes(charset));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "an overlong quote, c0a2",
        "an overlong slash, e080af",
        "an overlong NUL, c080",
        "an encoded surrogate, eda080",
        "an encoded surrogate pair, eda0b4edb49e",
        "beyond Unicode, f4908080",
        "a lone continuation, 80",
        "a truncated sequence, e280",
        "Latin-1, e9",
        "a byte that UTF-8 never has, ff",
        "NUL, 00",
    })
    void areMalformedWhereverTheyAreNotUtf8(String what, String hex) {
        byte[] odd = HexFormat.of().parseHex(hex);
        for (String body : List.of(
                "{\"id\":\"%\",\"type\":\"contact.created\"}",
                "{\"id\":\"e1\",\"type\":\"%\"}",
                "{\"%\":1,\"id\":\"e1\",\"type\":\"contact.created\"}",
                "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"c1\",\"username\":\"%\"}}",
                "{\"id\":\"e1\",\"type\":\"reaction.created\",\"payload\":[\"%\"]}",
                "{\"id\":\"e1\",\"type\":\"contact.created\"}%",
                "%{\"id\":\"e1\",\"type\":\"contact.created\"}")) {
            assertMalformed(with(body, odd));
        }
    }

    private static byte[] with(String body, byte[] odd) {
        int at = body.indexOf('%');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(body.substring(0, at).getBytes(UTF_8));
        bytes.writeBytes(odd);
        bytes.writeBytes(body.substring(at + 1).getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private void assertMalformed(byte[] body) {
        assertThrows(
                MalformedEventException.class,
                () -> reader.read(body),
                () -> HexFormat.of().formatHex(body));
    }
}
