package io.parra.webhooks.contract;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies with a {@code Content-Encoding}. */
public interface EncodingCases extends ContractCases {

    @ParameterizedTest
    @EnumSource(Framing.class)
    default void aGzippedBodyIsNotDecompressed(Framing framing) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] gzipped = gzip(Bodies.event("e-1", "message.created"));
        RawRequest head = RawRequest.post().header("Content-Encoding", "gzip").signature(gzipped);

        RawResponse response = parra.send(framing.put(head, gzipped));

        (serverDecompresses() ? Answer.UNAUTHENTICATED : Answer.ENCODED).isIn(response);
        verifyNoInteractions(handler);
    }

    @Test
    default void aSignatureOfTheDecompressedBodyCountsOnlyWhereTheServerDecompresses() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        RawResponse response = parra.send(RawRequest.post()
                .header("Content-Encoding", "gzip")
                .signature(body)
                .fixed(gzip(body)));

        (serverDecompresses() ? Answer.OK : Answer.ENCODED).isIn(response);
        verify(handler, times(serverDecompresses() ? 1 : 0))
                .handle(argThat(event -> Arrays.equals(body, event.raw().bytes())));
    }

    @Test
    default void theLimitBoundsABodyThatTheServerDecompresses() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(
                receiver().maxBodyBytes(1000).on(ParraEvent.class, handler).build());
        byte[] body = Bodies.ofLength(1_000_000);
        RawRequest small = RawRequest.post().header("Content-Encoding", "gzip").signature(body);

        RawResponse response = parra.send(small.fixed(gzip(Bodies.ofLength(100_000))));

        (serverDecompresses() ? Answer.TOO_LARGE : Answer.ENCODED).isIn(response);
        verifyNoInteractions(handler);
    }

    @Test
    default void anEncodingThatNobodyKnowsIsRefused() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        Answer.ENCODED.isIn(parra.send(RawRequest.post()
                .header("Content-Encoding", "x-none")
                .signature(body)
                .fixed(body)));

        verifyNoInteractions(handler);
    }

    @Test
    default void theEncodingIdentityIsNone() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        Answer.OK.isIn(parra.send(RawRequest.post()
                .header("Content-Encoding", "Identity")
                .signature(body)
                .fixed(body)));

        verify(handler).handle(any());
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(body);
        }
        return gzipped.toByteArray();
    }
}
