package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.EventReader;

/** What observations and counters tell of a delivery's event. */
final class EventKeys {

    static final String TYPE = "event.type";

    private static final int LONGEST_ID = 80;

    private EventKeys() {}

    /** The type, one value for all that Parra's guide does not list: so that no sender can make a metric of each request. */
    static String type(Delivery delivery) {
        return EventReader.knownTypes().contains(delivery.type()) ? delivery.type() : "unknown";
    }

    static Observation describe(Observation observation, Delivery delivery) {
        String id = delivery.eventId();
        return observation
                .lowCardinalityKeyValue(TYPE, type(delivery))
                .highCardinalityKeyValue("event.id", id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id)
                .highCardinalityKeyValue("delivery.key", delivery.key());
    }
}
