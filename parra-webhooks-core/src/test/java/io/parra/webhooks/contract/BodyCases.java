package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** Bodies reach the handler as they were sent, to the byte. */
public interface BodyCases extends ContractCases {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crlf.json",
                "trailing-newline.json",
                "blank-around.json",
                "byte-order-mark.json",
                "beyond-bmp.json"
            })
    default void aBodyReachesTheHandlerToTheByteHoweverItIsFramed(String file) throws Exception {
        byte[] body = Bodies.file(file);
        for (Framing framing : Framing.values()) {
            EventHandler<ParraEvent> handler = mock();
            Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

            Answer.OK.isIn(parra.send(framing.signed(body)));

            assertArrayEquals(body, rawOf(handler));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/json; charset=utf-16",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "no media type at all"
            })
    default void theContentTypeDoesNotMatter(String contentType) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.file("beyond-bmp.json");
        RawRequest signed = RawRequest.post().signature(body);
        RawRequest typed = contentType.isEmpty() ? signed : signed.header("Content-Type", contentType);

        Answer.OK.isIn(parra.send(typed.fixed(body)));

        assertArrayEquals(body, rawOf(handler));
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    default void anEmptyBodyIsNoEvent(Framing framing) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.MALFORMED.isIn(parra.send(framing.signed(new byte[0])));

        verify(handler, never()).handle(any());
    }

    @Test
    default void aRequestWithoutABodyIsNoEvent() throws Exception {
        Sender parra = serve(receiver().build());

        Answer.MALFORMED.isIn(parra.send(RawRequest.post().signature(new byte[0])));
    }

    @Test
    default void aRequestWithoutABodyOrASignatureIsForged() throws Exception {
        Sender parra = serve(receiver().build());

        Answer.UNAUTHENTICATED.isIn(parra.send(RawRequest.post()));
    }

    @Test
    default void aBodyThatIsNotUtf8IsNoEvent() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.MALFORMED.isIn(parra.send(Bodies.file("not-utf-8.json")));

        verify(handler, never()).handle(any());
    }

    @Test
    default void aNewlineAtTheEndMakesAnotherBody() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.file("trailing-newline.json");
        byte[] shorter = Arrays.copyOf(body, body.length - 1);

        Answer.UNAUTHENTICATED.isIn(
                parra.send(RawRequest.post().signature(shorter).fixed(body)));
        Answer.OK.isIn(parra.send(shorter));
        Answer.OK.isIn(parra.send(body));

        verify(handler, times(2)).handle(any());
    }

    private static byte[] rawOf(EventHandler<ParraEvent> handler) throws Exception {
        ArgumentCaptor<ParraEvent> event = ArgumentCaptor.captor();
        verify(handler).handle(event.capture());
        return event.getValue().raw().bytes();
    }
}
