package io.parra.webhooks.contract;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.model.ParraEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes, again or at once. */
public interface RedeliveryCases extends ContractCases {

    @Test
    default void aRedeliveryRunsOnlyTheNamedHandlersThatHaveNotSucceeded() throws Exception {
        EventHandler<ParraEvent> succeeding = mock();
        EventHandler<ParraEvent> failingOnce = mock();
        EventHandler<ParraEvent> unnamed = mock();
        doThrow(new IOException("not now")).doNothing().when(failingOnce).handle(any());
        Sender parra = serve(receiver()
                .on("succeeding", ParraEvent.class, succeeding)
                .on("failing once", ParraEvent.class, failingOnce)
                .on(ParraEvent.class, unnamed)
                .build());
        byte[] body = Bodies.event("e-1", "message.created");

        Answer.FAILED.isIn(parra.send(body));
        Answer.OK.isIn(parra.send(body));
        Answer.OK.isIn(parra.send(body));

        verify(succeeding, times(1)).handle(any());
        verify(failingOnce, times(2)).handle(any());
        verify(unnamed, times(2)).handle(any());
    }

    @Test
    default void aThousandReplaysOfAHandledEventAreAnswered200AndRunNothing() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        RawRequest request = RawRequest.signed(Bodies.event("e-1", "message.created"));
        Answer.OK.isIn(parra.send(request));

        try (RawHttp connection = parra.connect()) {
            for (RawResponse response : connection.sendAll(Collections.nCopies(1000, request))) {
                Answer.OK.isIn(response);
            }
        }

        verify(handler, times(1)).handle(any());
    }

    @Test
    default void aHandlerThatFailsDoesNotStopTheNext() throws Exception {
        EventHandler<ParraEvent> first = mock();
        EventHandler<ParraEvent> second = mock();
        doThrow(new IllegalStateException("no")).when(first).handle(any());
        Sender parra = serve(receiver()
                .on(ParraEvent.class, first)
                .on(ParraEvent.class, second)
                .build());

        Answer.FAILED.isIn(parra.send(Bodies.event("e-1", "message.created")));

        verify(second).handle(any());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Exception.class, AssertionError.class, StackOverflowError.class, InterruptedException.class})
    default void whateverAHandlerThrowsIsAnswered500AndTheNextIsHandled(Class<? extends Throwable> failure)
            throws Exception {
        EventHandler<ParraEvent> handler = mock();
        doThrow(failure).doNothing().when(handler).handle(any());
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        try (RawHttp connection = parra.connect()) {
            byte[] body = Bodies.event("e-1", "message.created");

            Answer.FAILED.isIn(connection.send(RawRequest.signed(body)).read());
            Answer.OK.isIn(connection.send(RawRequest.signed(body)).read());
        }

        verify(handler, times(2)).handle(any());
    }

    @Test
    default void aHandlerThatLeavesItsThreadInterruptedHarmsNoAnswer() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        doAnswer(call -> {
                    Thread.currentThread().interrupt();
                    return null;
                })
                .when(handler)
                .handle(any());
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        try (RawHttp connection = parra.connect()) {
            for (String id : List.of("e-1", "e-2", "e-3")) {
                Answer.OK.isIn(connection
                        .send(RawRequest.signed(Bodies.event(id, "message.created")))
                        .read());
            }
        }

        verify(handler, times(3)).handle(any());
    }

    @Test
    default void ofCopiesThatArriveTogetherExactlyOneRunsAndAllAreAnswered200() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        EventHandler<ParraEvent> handler = blockedUntil(release);
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        List<CompletableFuture<RawResponse>> copies = parra.sendCopies(8, Bodies.event("e-1", "message.created"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> verify(handler).handle(any()));
        release.countDown();

        for (CompletableFuture<RawResponse> copy : copies) {
            Answer.OK.isIn(copy.get());
        }
        verify(handler, times(1)).handle(any());
    }

    @Test
    default void moreThan16WaitingCopiesAreAnswered503() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        EventHandler<ParraEvent> handler = blockedUntil(release);
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        List<CompletableFuture<RawResponse>> copies = parra.sendCopies(20, Bodies.event("e-1", "message.created"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> copies.stream().filter(CompletableFuture::isDone).count() == 3);
        for (CompletableFuture<RawResponse> refused :
                copies.stream().filter(CompletableFuture::isDone).toList()) {
            Answer.UNAVAILABLE.isIn(refused.get());
        }
        release.countDown();

        int handled = 0;
        for (CompletableFuture<RawResponse> copy : copies) {
            handled += copy.get().status() == 200 ? 1 : 0;
        }
        assertEquals(17, handled);
        verify(handler, times(1)).handle(any());
    }

    @Test
    default void differentEventsAreHandledAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        EventHandler<ParraEvent> handler = mock();
        doAnswer(call -> {
                    both.countDown();
                    both.await();
                    return null;
                })
                .when(handler)
                .handle(any());
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());

        List<CompletableFuture<RawResponse>> first = parra.sendCopies(1, Bodies.event("e-1", "message.created"));
        List<CompletableFuture<RawResponse>> second = parra.sendCopies(1, Bodies.event("e-2", "message.created"));

        Answer.OK.isIn(first.get(0).get());
        Answer.OK.isIn(second.get(0).get());
    }

    private static EventHandler<ParraEvent> blockedUntil(CountDownLatch release) throws Exception {
        EventHandler<ParraEvent> handler = mock();
        doAnswer(call -> {
                    release.await();
                    return null;
                })
                .when(handler)
                .handle(any());
        return handler;
    }
}
