package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code Content-Length} that is missing, or not that of the body. */
public interface LengthCases extends ContractCases {

    @Test
    default void onlyAsManyBytesAsTheLengthSaysAreTheBody() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");
        byte[] longer = RawHttp.inOne(body, new byte[] {' '});

        Answer.UNAUTHENTICATED.isIn(
                parra.send(RawRequest.post().signature(longer).claiming(body.length, longer)));
        verifyNoInteractions(handler);
        Answer.OK.isIn(parra.send(RawRequest.post().signature(body).claiming(body.length, longer)));
        verify(handler).handle(argThat(event -> Arrays.equals(body, event.raw().bytes())));
    }

    @Test
    default void bytesWithoutALengthAreNoBody() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        try (RawHttp connection = parra.connect()) {
            connection.send(RawHttp.inOne(RawRequest.post().signature(body).head(), body));

            Answer.UNAUTHENTICATED.isIn(connection.read());
        }
        verifyNoInteractions(handler);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e2", "0x10", "99999999999999999999", ""})
    default void aLengthThatIsNoNumberOfBytesIsRefused(String length) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        int status = parra.send(RawRequest.post()
                        .signature(body)
                        .header("Content-Length", length)
                        .bytes(body))
                .status();

        assertTrue(status == 400 || status == 413, () -> "answered " + status);
        verifyNoInteractions(handler);
    }

    @Test
    default void twoLengthsAreRefused() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        RawResponse response =
                parra.send(RawRequest.post().signature(body).claiming(5, body).fixed(body));

        assertEquals(400, response.status());
        verifyNoInteractions(handler);
    }

    /** Chunks count (RFC 9112, 6.3), or the request is refused; never the length. */
    @Test
    default void aLengthBesideChunksIsNotBelieved() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        int status = parra.send(
                        RawRequest.post().signature(body).claiming(5, body).chunked(body, 4096))
                .status();

        assertTrue(status == 200 || status == 400, () -> "answered " + status);
        verify(handler, times(status == 200 ? 1 : 0)).handle(any());
    }
}
