package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.hostile.RealisticBodies;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.ParraEvent;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

    @Test
    default void aThousandRealisticBodiesArriveToTheByteAndNoneWithASpaceMore() throws Exception {
        List<byte[]> bodies = RealisticBodies.list(1000);
        List<String> arrived = new CopyOnWriteArrayList<>();
        Sender parra = serve(receiver()
                .on(
                        ParraEvent.class,
                        event -> arrived.add(Delivery.keyOf(event.raw().bytes())))
                .build());

        try (RawHttp connection = parra.connect()) {
            for (RawResponse response : connection.sendAll(
                    bodies.stream().map(BodyCases::signedButForASpace).toList())) {
                Answer.UNAUTHENTICATED.isIn(response);
            }
            assertEquals(List.of(), arrived);
            for (RawResponse response :
                    connection.sendAll(bodies.stream().map(RawRequest::signed).toList())) {
                Answer.OK.isIn(response);
            }
        }

        assertEquals(
                bodies.stream().map(Delivery::keyOf).sorted().toList(),
                arrived.stream().sorted().toList());
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

    /** With a space more at one of the places where JSON does not mind: the start, the end, or behind the first bracket. */
    private static RawRequest signedButForASpace(byte[] body) {
        int at = List.of(0, 1, body.length).get(body.length % 3);
        byte[] longer =
                RawHttp.inOne(Arrays.copyOf(body, at), new byte[] {' '}, Arrays.copyOfRange(body, at, body.length));
        return RawRequest.post().signature(body).fixed(longer);
    }

    private static byte[] rawOf(EventHandler<ParraEvent> handler) throws Exception {
        ArgumentCaptor<ParraEvent> event = ArgumentCaptor.captor();
        verify(handler).handle(event.capture());
        return event.getValue().raw().bytes();
    }
}
