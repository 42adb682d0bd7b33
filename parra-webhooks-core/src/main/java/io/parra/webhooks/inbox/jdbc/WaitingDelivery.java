package io.parra.webhooks.inbox.jdbc;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.Delivery;
import java.util.concurrent.CompletableFuture;

/** A delivery that waits to be committed, and its sender for the answer. */
final class WaitingDelivery {

    private final String key;
    private final byte[] data;
    private final CompletableFuture<Admission> answer = new CompletableFuture<>();

    WaitingDelivery(String key, byte[] data) {
        this.key = key;
        this.data = data;
    }

    static WaitingDelivery of(Delivery delivery) {
        return new WaitingDelivery(
                delivery.key(), RowFormat.write(new StoredRow(StoredDelivery.of(delivery), Progress.NONE)));
    }

    String key() {
        return key;
    }

    /** The row's data. */
    byte[] data() {
        return data;
    }

    /** Completed once it is certain. */
    CompletableFuture<Admission> answer() {
        return answer;
    }
}
