package io.parra.webhooks.contract;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.model.ParraEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each outcome that an inbox without a database can give, and its answer. */
public interface OutcomeCases extends ContractCases {

    @Test
    default void whatTheHandlersHandledIsAnswered200() throws Exception {
        EventHandler<MessageEvent.Created> handler = mock();
        Sender parra = serve(receiver().on(MessageEvent.Created.class, handler).build());

        Answer.OK.isIn(parra.send(Bodies.event("e-1", "message.created")));

        verify(handler).handle(any());
    }

    @Test
    default void whatNobodyListensToIsAnswered200() throws Exception {
        EventHandler<MessageEvent.Deleted> handler = mock();
        Sender parra = serve(receiver().on(MessageEvent.Deleted.class, handler).build());

        Answer.OK.isIn(parra.send(Bodies.event("e-1", "message.created")));

        verify(handler, never()).handle(any());
    }

    @Test
    default void aDuplicateIsAnswered200AndNotHandledAgain() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.OK.isIn(parra.send(Bodies.event("e-1", "message.created")));
        Answer.OK.isIn(parra.send(Bodies.event("e-1", "message.created")));

        verify(handler, times(1)).handle(any());
    }

    @Test
    default void anAuthenticBodyThatIsNoEventIsAnswered400() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.MALFORMED.isIn(
                parra.send(("{\"id\": \"" + Bodies.CANARY + "\"} trailing").getBytes(StandardCharsets.UTF_8)));

        verify(handler, never()).handle(any());
    }

    @Test
    default void aForgedBodyIsAnswered401() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        byte[] signed = Bodies.event("e-1", "message.created");
        byte[] forged = Bodies.event("e-2", "message.created");

        Answer.UNAUTHENTICATED.isIn(
                parra.send(RawRequest.post().signature(signed).fixed(forged)));

        verify(handler, never()).handle(any());
    }

    @Test
    default void aFailedHandlerIsAnswered500() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        doThrow(new IllegalStateException("no")).when(handler).handle(any());
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        Answer.FAILED.isIn(parra.send(Bodies.event("e-1", "message.created")));

        verify(handler).handle(any());
    }

    @Test
    default void aClosedReceiverAnswers503() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        WebhookReceiver receiver = receiver().on(ParraEvent.class, handler).build();
        Sender parra = serve(receiver);
        receiver.close();

        Answer.UNAVAILABLE.isIn(parra.send(Bodies.event("e-1", "message.created")));

        verify(handler, never()).handle(any());
    }
}
