package io.parra.webhooks;

import io.parra.webhooks.model.ParraEvent;
import io.parra.webhooks.model.UnknownEvent;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs once of each type that nobody listens to it, with the line of code that would; of 100 types at most. Thread-safe. */
final class UnheardTypes {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);
    private static final int MAX_TYPES = 100;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void add(ParraEvent event) {
        String type = LogText.of(event.type());
        if (told.contains(type) || told.size() >= MAX_TYPES || !told.add(type)) {
            return;
        }
        String eventClass = shortName(promisedClass(event));
        LOG.info(
                "Nobody listens to {}. To handle it: .on(\"{}\", {}.class, event -> ...); in Micronaut:"
                        + " @WebhookListener void on({} event)",
                type,
                eventClass.replace("Event", "").replace('.', '-').toLowerCase(Locale.ROOT),
                eventClass,
                eventClass);
    }

    /** Of an event that came in another shape than its type promises too: the others of the type will be of this class. */
    private static Class<? extends ParraEvent> promisedClass(ParraEvent event) {
        return event instanceof UnknownEvent unknown
                ? unknown.expectedClass().orElse(UnknownEvent.class)
                : event.getClass();
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
