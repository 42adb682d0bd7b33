package io.parra.webhooks.contract;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies with a {@code Content-Encoding}. */
public interface EncodingCases extends ContractCases {

    @ParameterizedTest
    @CsvSource({
        "GZIP, LENGTH",
        "GZIP, CHUNKED",
        "GZIP, TINY_CHUNKS",
        "DEFLATE, LENGTH",
        "DEFLATE, CHUNKED",
        "DEFLATE, TINY_CHUNKS"
    })
    default void aCompressedBodyIsNotDecompressed(Compression compression, Framing framing) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] compressed = compression.of(Bodies.event("e-1", "message.created"));

        RawResponse response = parra.send(framing.put(compression.post().signature(compressed), compressed));

        (serverDecompresses() ? Answer.UNAUTHENTICATED : Answer.ENCODED).isIn(response);
        verifyNoInteractions(handler);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    default void aSignatureOfTheDecompressedBodyCountsOnlyWhereTheServerDecompresses(Compression compression)
            throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        RawResponse response = parra.send(compression.post().signature(body).fixed(compression.of(body)));

        (serverDecompresses() ? Answer.OK : Answer.ENCODED).isIn(response);
        verify(handler, times(serverDecompresses() ? 1 : 0))
                .handle(argThat(event -> Arrays.equals(body, event.raw().bytes())));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    default void theLimitBoundsABodyThatTheServerDecompresses(Compression compression) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(
                receiver().maxBodyBytes(1000).on(ParraEvent.class, handler).build());
        byte[] body = Bodies.ofLength(100_000);

        RawResponse response = parra.send(compression.post().signature(body).fixed(compression.of(body)));

        (serverDecompresses() ? Answer.TOO_LARGE : Answer.ENCODED).isIn(response);
        verifyNoInteractions(handler);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "x-none"})
    default void anEncodingThatTheServerDoesNotKnowIsRefused(String encoding) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        Answer.ENCODED.isIn(parra.send(RawRequest.post()
                .header("Content-Encoding", encoding)
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
}
