package io.parra.webhooks.contract;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.WebhookReceiverBuilder;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that come too slowly, or not whole. */
public interface SlowBodyCases extends ContractCases {

    private WebhookReceiverBuilder impatientReceiver() {
        return receiver().bodyTimeout(Duration.ofMillis(400));
    }

    @ParameterizedTest
    @CsvSource({"LENGTH, a quarter", "LENGTH, nothing", "CHUNKED, a quarter", "CHUNKED, nothing"})
    default void aBodyThatStallsIsAnswered408AndItsConnectionClosed(Framing framing, String comes) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(impatientReceiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.ofLength(1000);
        RawRequest whole = framing.signed(body);
        byte[] begun = comes.equals("nothing") ? leastOf(whole) : Arrays.copyOf(whole.rest(), whole.rest().length / 4);

        try (RawHttp connection = parra.connect()) {
            connection.send(whole.head()).send(begun);

            Answer.TIMED_OUT.isIn(connection.read());
            connection.awaitClosed();
        }
        verifyNoInteractions(handler);
    }

    @ParameterizedTest
    @EnumSource(
            value = Framing.class,
            names = {"LENGTH", "TINY_CHUNKS"})
    default void aBodyThatTricklesPastTheDeadlineIsAnswered408(Framing framing) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(impatientReceiver().on(ParraEvent.class, handler).build());
        RawRequest whole = framing.signed(Bodies.ofLength(500));

        try (RawHttp connection = parra.connect()) {
            connection.send(whole.head());
            try (Trickle trickle = new Trickle(connection, whole.rest(), Duration.ofMillis(20))) {
                trickle.start();

                Answer.TIMED_OUT.isIn(connection.read());
                connection.awaitClosed();
            }
        }
        verifyNoInteractions(handler);
    }

    @Test
    default void aBodyThatTricklesWithinTheDeadlineIsHandled() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        RawRequest whole = RawRequest.signed(Bodies.ofLength(200));

        try (RawHttp connection = parra.connect()) {
            connection.send(whole.head());
            try (Trickle trickle = new Trickle(connection, whole.rest(), Duration.ofMillis(2))) {
                trickle.start();

                Answer.OK.isIn(connection.read());
            }
        }
        verify(handler).handle(any());
    }

    @Test
    default void afterSlowBodiesTheServerIsAsBefore() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(impatientReceiver().on(ParraEvent.class, handler).build());
        RawRequest whole = RawRequest.signed(Bodies.ofLength(1000));

        List<RawHttp> connections = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            connections.add(parra.connect().send(whole.head()).send(leastOf(whole)));
        }
        Answer.OK.isIn(parra.send(Bodies.event("while they stall", "message.created")));
        for (RawHttp connection : connections) {
            Answer.TIMED_OUT.isIn(connection.read());
            connection.close();
        }
        for (int i = 0; i < 16; i++) {
            Answer.OK.isIn(parra.send(Bodies.event("after " + i, "message.created")));
        }

        verify(handler, times(17)).handle(any());
    }

    @Test
    default void slowBodiesHoldUpNobodyElse() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver()
                .bodyTimeout(Duration.ofMinutes(1))
                .on(ParraEvent.class, handler)
                .build());
        RawRequest whole = RawRequest.signed(Bodies.ofLength(1000));

        List<RawHttp> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(parra.connect().send(whole.head()).send(leastOf(whole)));
            }
            for (int i = 0; i < 20; i++) {
                Answer.OK.isIn(parra.send(Bodies.event("healthy " + i, "message.created")));
            }
        } finally {
            for (RawHttp connection : slow) {
                connection.close();
            }
        }
        verify(handler, times(20)).handle(any());
    }

    @Test
    default void eachOfAHundredSlowBodiesIsGivenUp() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver()
                .bodyTimeout(Duration.ofSeconds(1))
                .on(ParraEvent.class, handler)
                .build());
        RawRequest whole = RawRequest.signed(Bodies.ofLength(1000));

        List<RawHttp> slow = new ArrayList<>();
        Deque<Trickle> trickles = new ArrayDeque<>();
        try {
            for (int i = 0; i < 100; i++) {
                RawHttp connection = parra.connect().send(whole.head()).send(leastOf(whole));
                slow.add(connection);
                if (i % 2 == 0) {
                    Trickle trickle = new Trickle(connection, whole.rest(), Duration.ofMillis(50));
                    trickles.add(trickle);
                    trickle.start();
                }
            }
            for (RawHttp connection : slow) {
                Answer.TIMED_OUT.isIn(connection.read());
                connection.awaitClosed();
            }
        } finally {
            trickles.forEach(Trickle::close);
            for (RawHttp connection : slow) {
                connection.close();
            }
        }
        verifyNoInteractions(handler);
    }

    /** What came before it broke off is itself an event with its right signature: it must not pass for the body. */
    @ParameterizedTest
    @EnumSource(Framing.class)
    default void aBodyThatBreaksOffIsNotHandledAndHarmsNothing(Framing framing) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] event = Bodies.event("e-1", "message.created");
        byte[] longer = Arrays.copyOf(event, event.length + 100);
        Arrays.fill(longer, event.length, longer.length, (byte) ' ');
        RawRequest head = framing.put(RawRequest.post().signature(event), longer);
        byte[] begun = framing == Framing.LENGTH ? event : withoutLastChunk(framing, event);

        try (RawHttp connection = parra.connect()) {
            connection.send(head.head()).send(begun).breakOff().awaitClosed();
        }
        verifyNoInteractions(handler);
        Answer.OK.isIn(parra.send(event));
        verify(handler).handle(any());
    }

    private static byte[] withoutLastChunk(Framing framing, byte[] body) {
        byte[] chunks = framing.signed(body).rest();
        return Arrays.copyOf(chunks, chunks.length - "0\r\n\r\n".length());
    }
}
