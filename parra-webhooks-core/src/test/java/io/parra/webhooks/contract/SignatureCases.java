package io.parra.webhooks.contract;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header {@code parra-signature}: what is accepted, and what is not. */
public interface SignatureCases extends ContractCases {

    @ParameterizedTest
    @ValueSource(strings = {"parra-signature", "Parra-Signature", "PARRA-SIGNATURE", "pARRA-sIGNATURE"})
    default void theNameOfTheHeaderMayBeInAnyCase(String name) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        Answer.OK.isIn(
                parra.send(RawRequest.post().header(name, RawRequest.sign(body)).fixed(body)));

        verify(handler).handle(any());
    }

    @Test
    default void theDigitsMayBeInUpperCase() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertAccepted(body, "parra-signature: " + RawRequest.sign(body).toUpperCase(Locale.ROOT));
    }

    @Test
    default void theDigitsMayBeInMixedCase() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");
        String signature = RawRequest.sign(body);

        assertAccepted(
                body,
                "parra-signature: " + signature.substring(0, 32)
                        + signature.substring(32).toUpperCase(Locale.ROOT));
    }

    @Test
    default void blanksAroundTheValueAreNoPartOfIt() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertAccepted(body, "parra-signature:  \t" + RawRequest.sign(body) + " \t ");
    }

    @Test
    default void aBlankAfterNothingIsNeeded() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertAccepted(body, "parra-signature:" + RawRequest.sign(body));
    }

    /** {@code {}} stands for the right signature, {@code {first}} and {@code {rest}} for its parts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{},{}",
                "{}, {}",
                "{};",
                "sha256={}",
                "v1={}",
                "0x{}",
                "\"{}\"",
                "{first} {rest}",
                "{first}",
                "{}0",
                "{}{}",
                "0{rest}",
                "{first}zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "{first}\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
            })
    default void anyOtherValueIsRefused(String value) throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");
        String signature = RawRequest.sign(body);

        assertRefused(
                body,
                "parra-signature: "
                        + value.replace("{}", signature)
                                .replace("{first}", signature.substring(0, 32))
                                .replace("{rest}", signature.substring(32)));
    }

    @Test
    default void oneBitMoreOrLessIsRefused() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");
        byte[] tag = HexFormat.of().parseHex(RawRequest.sign(body));
        tag[31] ^= 1;

        assertRefused(body, "parra-signature: " + HexFormat.of().formatHex(tag));
    }

    @Test
    default void theSignatureOfAnotherSecretIsRefused() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(body, "parra-signature: " + WebhookSigner.of("another").sign(body));
    }

    @Test
    default void noSignatureIsRefused() throws Exception {
        assertRefused(Bodies.event("e-1", "message.created"), "X-Other: 1");
    }

    @Test
    default void aSignatureInAnotherHeaderIsRefused() throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(body, "X-Parra-Signature: " + RawRequest.sign(body));
    }

    /** R is the right value, W a wrong one, E none. */
    @ParameterizedTest
    @CsvSource({
        "parra-signature, R, parra-signature, R",
        "parra-signature, R, parra-signature, W",
        "parra-signature, W, parra-signature, R",
        "parra-signature, R, PARRA-SIGNATURE, R",
        "parra-signature, E, parra-signature, R",
        "parra-signature, R, parra-signature, E"
    })
    default void aSecondSignatureIsRefused(String name, String value, String secondName, String secondValue)
            throws Exception {
        byte[] body = Bodies.event("e-1", "message.created");

        assertRefused(
                body, name + ": " + valueOf(value, body) + "\r\n" + secondName + ": " + valueOf(secondValue, body));
    }

    private static String valueOf(String value, byte[] body) {
        return switch (value) {
            case "R" -> RawRequest.sign(body);
            case "W" -> "0".repeat(64);
            default -> "";
        };
    }

    private void assertAccepted(byte[] body, String line) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.OK.isIn(parra.send(RawRequest.post().line(line).fixed(body)));

        verify(handler).handle(any());
    }

    private void assertRefused(byte[] body, String line) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.UNAUTHENTICATED.isIn(parra.send(RawRequest.post().line(line).fixed(body)));

        verifyNoInteractions(handler);
    }
}
