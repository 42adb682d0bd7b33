package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.Inbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trace that a request belongs to reaches the inbox. */
public interface TraceCases extends ContractCases {

    @Test
    default void theTraceOfTheRequestIsThatOfTheDelivery() throws Exception {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        TracesOnly inbox = new TracesOnly(new ArrayList<>());
        Sender parra = serve(receiver().inbox(inbox).build());
        byte[] body = Bodies.event("e-1", "message.created");

        Answer.OK.isIn(parra.send(RawRequest.post()
                .signature(body)
                .header("traceparent", traceparent)
                .fixed(body)));
        Answer.OK.isIn(parra.send(RawRequest.post()
                .signature(body)
                .header("traceparent", "00-" + Bodies.CANARY)
                .fixed(body)));
        Answer.OK.isIn(parra.send(body));

        assertEquals(List.of(traceparent, "none", "none"), inbox.traces());
    }

    /** Keeps the trace of each delivery, and nothing else. */
    record TracesOnly(List<String> traces) implements Inbox {

        @Override
        public void start(Runner runner) {}

        @Override
        public Admission admit(Delivery delivery) {
            String traceparent = delivery.traceparent();
            traces.add(traceparent == null ? "none" : traceparent);
            return Admission.STORED;
        }

        @Override
        public void close() {}
    }
}
