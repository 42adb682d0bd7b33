package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.parra.webhooks.dispatch.EventHandler;
import io.parra.webhooks.hostile.JsonDocument;
import io.parra.webhooks.hostile.JsonDocuments;
import io.parra.webhooks.model.ParraEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that are signed, and are what JSON was never meant to be. */
public interface JsonCases extends ContractCases {

    @Test
    default void malformedAndBorderlineJsonIsAnswered400Or200AndNothingElse() throws Exception {
        EventHandler<ParraEvent> handler = mock();
        Sender parra = serve(receiver().on(ParraEvent.class, handler).build());
        List<JsonDocument> documents = JsonDocuments.oneIn(11);

        try (RawHttp connection = parra.connect()) {
            for (JsonDocument document : documents) {
                RawResponse response =
                        connection.send(RawRequest.signed(document.body())).read();
                assertEquals(document.verdict().isDelivered() ? 200 : 400, response.status(), document::toString);
            }
        }

        int delivered = (int) documents.stream()
                .filter(document -> document.verdict().isDelivered())
                .count();
        verify(handler, times(delivered)).handle(any());
    }
}
