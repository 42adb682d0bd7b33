package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts one trace into the headers of what is sent, and takes down those of what comes, as a tracer does. */
final class TracesInHeaders implements ObservationHandler<Observation.Context> {

    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final String HEADER = "traceparent";

    private final List<String> goneOnWith = new ArrayList<>();

    @Override
    public void onStart(Observation.Context context) {
        if (context instanceof SenderContext<?> sender) {
            put(sender);
        }
        if (context instanceof ReceiverContext<?> receiver) {
            goneOnWith.add(get(receiver));
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }

    List<String> goneOnWith() {
        return goneOnWith;
    }

    private static <C> void put(SenderContext<C> sender) {
        sender.getSetter().set(Objects.requireNonNull(sender.getCarrier()), HEADER, TRACE);
    }

    private static <C> String get(ReceiverContext<C> receiver) {
        return Objects.requireNonNull(
                receiver.getGetter().get(Objects.requireNonNull(receiver.getCarrier()), HEADER), HEADER);
    }
}
