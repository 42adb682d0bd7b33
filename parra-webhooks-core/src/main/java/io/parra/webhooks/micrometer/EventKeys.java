package io.parra.webhooks.micrometer;

import io.micrometer.observation.Observation;
import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.model.EventReader;
import java.util.regex.Pattern;

/** What observations and counters tell of a delivery's event. */
final class EventKeys {

    static final String TYPE = "event.type";
    static final String OUTCOME = "outcome";
    static final String REASON = "reason";

    /** The value of a key that says nothing, or nothing yet. */
    static final String NONE = "none";

    private static final int LONGEST_ID = 80;
    private static final Pattern NOT_PLAIN = Pattern.compile("[^ -~]");

    private EventKeys() {}

    /** The type, one value for all that Parra's guide does not list: so that no sender can make a metric of each request. */
    static String type(Delivery delivery) {
        return EventReader.knownTypes().contains(delivery.type()) ? delivery.type() : "unknown";
    }

    static Observation describe(Observation observation, Delivery delivery) {
        return observation
                .lowCardinalityKeyValue(TYPE, type(delivery))
                .highCardinalityKeyValue("event.id", plain(delivery.eventId()))
                .highCardinalityKeyValue("delivery.key", delivery.key());
    }

    /** What an exporter may write into a log: it cannot break a line, or fill it. */
    private static String plain(String id) {
        String begin = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
        return NOT_PLAIN.matcher(begin).replaceAll("?");
    }
}
