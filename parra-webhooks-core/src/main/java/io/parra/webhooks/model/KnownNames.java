package io.parra.webhooks.model;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The names of the fields that an object is known to have, in the order in which they are likely to come. */
final class KnownNames {

    /** For an object of which no field is known. */
    static final KnownNames NONE = new KnownNames();

    private final SerializedString[] inOrder;
    private final Map<String, Integer> places = new HashMap<>();

    /** Takes 64 at most: {@link Fields} has a bit for each. */
    KnownNames(String... names) {
        inOrder = Arrays.stream(names).map(SerializedString::new).toArray(SerializedString[]::new);
        for (String name : names) {
            places.put(name, places.size());
        }
    }

    int count() {
        return inOrder.length;
    }

    /** The name at this place, in a form that a parser compares bytes with. */
    SerializedString at(int place) {
        return inOrder[place];
    }

    /** The name's place, or -1 if it is not known. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }
}
