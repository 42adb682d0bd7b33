package io.parra.webhooks.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The largest body that is taken. */
public interface LimitCases extends ContractCases {

    @ParameterizedTest
    @CsvSource({
        "LENGTH, 999, OK",
        "LENGTH, 1000, OK",
        "LENGTH, 1001, TOO_LARGE",
        "CHUNKED, 999, OK",
        "CHUNKED, 1000, OK",
        "CHUNKED, 1001, TOO_LARGE",
        "TINY_CHUNKS, 999, OK",
        "TINY_CHUNKS, 1000, OK",
        "TINY_CHUNKS, 1001, TOO_LARGE"
    })
    default void aBodyIsTakenUpToTheLimit(Framing framing, int length, Answer answer) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(
                receiver().maxBodyBytes(1000).on(ParraEvent.class, handler).build());

        answer.isIn(parra.send(framing.signed(Bodies.ofLength(length))));

        verify(handler, times(answer == Answer.OK ? 1 : 0)).handle(any());
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    default void theLimitIs256KibibytesUnlessSet(Framing framing) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.OK.isIn(parra.send(framing.signed(Bodies.ofLength(262_144))));
        Answer.TOO_LARGE.isIn(parra.send(framing.signed(Bodies.ofLength(262_145))));

        verify(handler, times(1)).handle(any());
    }

    @ParameterizedTest
    @EnumSource(
            value = Framing.class,
            names = {"LENGTH", "CHUNKED"})
    default void theLimitMayBeOverWhatTheFrameworkTakesByItself(Framing framing) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(
                receiver().maxBodyBytes(2_000_000).on(ParraEvent.class, handler).build());

        Answer.OK.isIn(parra.send(framing.signed(Bodies.ofLength(1_500_000))));

        verify(handler).handle(any());
    }

    @Test
    default void aLengthOverTheLimitIsRefusedBeforeTheBodyComes() throws Exception {
        Sender parra = serve(receiver().maxBodyBytes(1000).build());
        RawRequest whole = RawRequest.signed(Bodies.ofLength(1001));

        try (RawHttp connection = parra.connect()) {
            Answer.TOO_LARGE.isIn(
                    connection.send(whole.head()).send(leastOf(whole)).read());
        }
    }

    @Test
    default void aLengthBeyondAnIntegerIsRefused() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");
        RawRequest request = RawRequest.post().signature(body).claiming((1L << 32) + body.length, body);

        assertEquals(413, parra.send(request).status());

        verifyNoInteractions(handler);
    }

    @Test
    default void chunksOverTheLimitAreRefusedBeforeTheirEnd() throws Exception {
        Sender parra = serve(receiver().maxBodyBytes(1000).build());
        byte[] body = Bodies.ofLength(1001);
        byte[] chunks = RawRequest.post().chunked(body, 100).rest();
        byte[] withoutEnd = Arrays.copyOf(chunks, chunks.length - "0\r\n\r\n".length());

        Answer.TOO_LARGE.isIn(parra.send(RawRequest.post().signature(body).unframed(withoutEnd)));
    }

    @Test
    default void chunksWithoutEndAreCutOffOnEachOf20Connections() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] end = "0\r\n\r\n".getBytes(ISO_8859_1);
        byte[] chunked = RawRequest.post().chunked(new byte[8192], 8192).rest();
        byte[] chunk = Arrays.copyOf(chunked, chunked.length - end.length);

        List<RawHttp> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                RawHttp connection = parra.connect().send(RawRequest.post().unframed(chunk));
                connections.add(connection);
                new Flood(connection, chunk).start();
            }
            for (RawHttp connection : connections) {
                connection.awaitClosed();
            }
        } finally {
            for (RawHttp connection : connections) {
                connection.close();
            }
        }
        Answer.OK.isIn(parra.send(Bodies.event("after", "message.created")));
        verify(handler).handle(any());
    }

    @Test
    default void aConnectionWhoseBodyWasNotReadIsClosed() throws Exception {
        Sender parra = serve(receiver().maxBodyBytes(1000).build());
        try (RawHttp connection = parra.connect()) {
            Answer.TOO_LARGE.isIn(
                    connection.send(RawRequest.signed(Bodies.ofLength(1001))).read());

            connection.awaitClosed();
        }
    }
}
