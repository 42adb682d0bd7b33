package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.parra.webhooks.AdapterContract;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What HTTP promises beyond one request. */
public interface ConnectionCases extends ContractCases {

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"OK", "MALFORMED", "UNAUTHENTICATED", "FAILED", "UNAVAILABLE"})
    default void aConnectionServesOnAfter(Answer answer) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        doThrow(new IllegalStateException("no"))
                .when(handler)
                .handle(argThat(event -> event instanceof MessageEvent.Deleted));
        AtomicReference<List<String>> secrets = new AtomicReference<>(List.of(SECRET));
        Sender parra = serve(WebhookReceiver.builder()
                .secretsFrom(secrets::get)
                .on(ParraEvent.class, handler)
                .build());
        byte[] body = Bodies.event("e-1", answer == Answer.FAILED ? "message.deleted" : "message.created");
        RawRequest first = switch (answer) {
            case MALFORMED -> RawRequest.signed(new byte[] {'{'});
            case UNAUTHENTICATED -> RawRequest.post().fixed(body);
            default -> RawRequest.signed(body);
        };

        try (RawHttp connection = parra.connect()) {
            secrets.set(answer == Answer.UNAVAILABLE ? List.of() : List.of(SECRET));
            answer.isIn(connection.send(first).read());
            secrets.set(List.of(SECRET));
            Answer.OK.isIn(connection
                    .send(RawRequest.signed(Bodies.event("e-2", "message.created")))
                    .read());
        }

        verify(handler).handle(argThat(event -> event.id().equals("e-2")));
    }

    @Test
    default void requestsThatComeInOneWriteAreTwo() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        RawRequest first = RawRequest.signed(Bodies.event("e-1", "message.created"));
        RawRequest second = RawRequest.signed(Bodies.event("e-2", "message.created"));

        try (RawHttp connection = parra.connect()) {
            connection.send(RawHttp.inOne(first.head(), first.rest(), second.head(), second.rest()));
            Answer.OK.isIn(connection.read());
            Answer.OK.isIn(connection.read());
        }

        verify(handler).handle(argThat(event -> event.id().equals("e-1")));
        verify(handler).handle(argThat(event -> event.id().equals("e-2")));
    }

    @Test
    default void aSenderThatWaitsForItIsToldToContinue() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");
        RawRequest request = RawRequest.post()
                .header("Expect", "100-continue")
                .signature(body)
                .fixed(body);

        try (RawHttp connection = parra.connect()) {
            assertEquals(100, connection.send(request.head()).read().status());
            Answer.OK.isIn(connection.send(request.rest()).read());
        }

        verify(handler).handle(any());
    }

    @Test
    default void aQueryIsNoPartOfTheRoute() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        Answer.OK.isIn(parra.send(RawRequest.to("POST", AdapterContract.PATH + "?parra-signature=1&a")
                .signature(body)
                .fixed(body)));

        verify(handler).handle(any());
    }

    @Test
    default void onlyAPostIsReceived() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] body = Bodies.event("e-1", "message.created");

        for (String method : List.of("GET", "PUT", "DELETE")) {
            int status = parra.send(RawRequest.to(method, AdapterContract.PATH)
                            .signature(body)
                            .fixed(body))
                    .status();
            assertTrue(status == 404 || status == 405, () -> method + " was answered " + status);
        }

        verifyNoInteractions(handler);
    }

    @Test
    default void manySendersAtOnceAreAllServed() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        List<RawHttp> connections = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            connections.add(parra.connect().send(RawRequest.signed(Bodies.event("e-" + i, "message.created"))));
        }
        for (RawHttp connection : connections) {
            Answer.OK.isIn(connection.read());
            connection.close();
        }

        verify(handler, times(32)).handle(any());
    }
}
