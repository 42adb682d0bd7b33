package io.parra.webhooks.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that were made without the secret, or of other bytes than those that came. */
public interface ForgeryCases extends ContractCases {

    @Test
    default void noneOf10000ForgedRequestsIsAccepted() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        List<Forgery> forgeries =
                Stream.generate(Forgeries.overHttp()::next).limit(10_000).toList();

        try (RawHttp connection = parra.connect()) {
            List<RawResponse> responses =
                    connection.sendAll(forgeries.stream().map(Forgery::request).toList());
            for (int i = 0; i < forgeries.size(); i++) {
                assertEquals(401, responses.get(i).status(), forgeries.get(i)::toString);
            }
        }

        verifyNoInteractions(handler);
    }

    /** Cut to each of a tag's usual lengths, and by one digit. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 32, 40, 56, 62, 63})
    default void aTruncatedTagIsRefused(int digits) throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(body, RawRequest.sign(body).substring(0, digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "a", "00", "\""})
    default void aTagWithMoreBehindItIsRefused(String more) throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(body, RawRequest.sign(body) + more);
    }

    /** The first is an Arabic-Indic zero, the second a full-width one, the third one in mathematical bold. */
    @ParameterizedTest
    @ValueSource(ints = {0x660, 0xff10, 0x1d7ce})
    default void digitsOfOtherScriptsAreRefused(int zero) throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(body, inUtf8(shifted(RawRequest.sign(body), '0', '9', zero)));
    }

    /** A full-width a, and one in mathematical bold. */
    @ParameterizedTest
    @ValueSource(ints = {0xff41, 0x1d41a})
    default void lettersOfOtherScriptsAreRefused(int a) throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(body, inUtf8(shifted(RawRequest.sign(body), 'a', 'f', a)));
    }

    @Test
    default void theTagOfTheBodyWithOneByteMoreOrLessIsRefused() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(body, RawRequest.sign(Arrays.copyOf(body, body.length + 1)));
        assertRefused(body, RawRequest.sign(Arrays.copyOf(body, body.length - 1)));
        assertRefused(body, RawRequest.sign(Arrays.copyOfRange(body, 1, body.length)));
        assertRefused(body, RawRequest.sign(RawHttp.inOne(body, new byte[] {'\n'})));
    }

    @Test
    default void theTagOfTheSameJsonWrittenAnewIsRefused() throws Exception {
        byte[] body = "{ \"id\": \"e-1\", \"type\": \"message.created\", \"payload\": {\"id\": \"\\u006d-1\"} }"
                .getBytes(UTF_8);
        JsonMapper mapper = new JsonMapper();
        byte[] anew = mapper.writeValueAsBytes(mapper.readTree(body));

        assertRefused(body, RawRequest.sign(anew));
        assertRefused(anew, RawRequest.sign(body));
    }

    @Test
    default void aSignatureOf64KibibytesIsRefusedAndHarmsNobodyElse() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        int status = parra.send(RawRequest.post()
                        .header("parra-signature", RawRequest.sign(body).repeat(1024))
                        .fixed(body))
                .status();

        assertEquals(oversizedHeadStatus(), status);
        verifyNoInteractions(handler);
        Answer.OK.isIn(parra.send(body));
    }

    private void assertRefused(byte[] body, String signature) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.UNAUTHENTICATED.isIn(parra.send(
                RawRequest.post().header("parra-signature", signature).fixed(body)));

        verifyNoInteractions(handler);
    }

    private static String shifted(String signature, char from, char to, int target) {
        StringBuilder text = new StringBuilder();
        signature.chars().forEach(c -> text.appendCodePoint(c >= from && c <= to ? c - from + target : c));
        return text.toString();
    }

    /** So that the head, which is sent as ISO-8859-1, has the bytes of UTF-8. */
    private static String inUtf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
