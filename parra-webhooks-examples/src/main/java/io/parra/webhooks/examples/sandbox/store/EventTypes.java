package io.parra.webhooks.examples.sandbox.store;

import io.parra.webhooks.testing.Samples;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The event types of Parra's guide. */
public final class EventTypes {

    private static final int SHOWN = 60;

    private EventTypes() {}

    /** All 15, in the guide's order. */
    public static List<String> all() {
        return Samples.types();
    }

    /** The type itself, if it is one of the 15. */
    public static String require(String type) {
        if (!all().contains(type)) {
            throw Refused.invalid(
                    "There is no event type \"" + shown(type) + "\": the types are " + String.join(", ", all()) + ".");
        }
        return type;
    }

    /** The types given, in the guide's order and each once. */
    static Set<String> requireSome(Collection<String> types) {
        if (types.isEmpty()) {
            throw Refused.invalid("Pick at least one event type for the webhook.");
        }
        types.forEach(EventTypes::require);
        Set<String> picked = new LinkedHashSet<>(all());
        picked.retainAll(types);
        return picked;
    }

    private static String shown(String type) {
        return type.length() <= SHOWN ? type : type.substring(0, SHOWN) + "…";
    }
}
