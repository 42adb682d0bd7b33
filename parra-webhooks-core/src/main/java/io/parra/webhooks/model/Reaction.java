package io.parra.webhooks.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reaction to a message, and who had it.
 *
 * <p>Immutable and thread-safe. Parra's guide shows only an empty list; the likely shape of an element is
 * {@code {"thumbs_up": ["KevinMcCallister"]}}. An element with several names becomes that many reactions.
 *
 * @param name the reaction's name, such as {@code thumbs_up}
 * @param usernames the usernames of the contacts who reacted so
 */
public record Reaction(String name, List<String> usernames) {

    /** The reactions of one element; null if a name has no list of texts. */
    static @Nullable List<Reaction> read(Fields fields) throws IOException {
        List<Reaction> reactions = new ArrayList<>(1);
        boolean fits = true;
        while (fields.next(KnownNames.NONE)) {
            List<String> usernames = fields.texts();
            if (usernames != null) {
                reactions.add(new Reaction(fields.name(), usernames));
            } else {
                fits = false;
            }
        }
        return fits ? reactions : null;
    }

    static @Nullable List<Reaction> flat(@Nullable List<List<Reaction>> elements) {
        if (elements == null || elements.isEmpty()) {
            return elements == null ? null : List.of();
        }
        return elements.stream().flatMap(List::stream).toList();
    }
}
