package io.parra.webhooks.testing;

import io.parra.webhooks.model.AttachmentEvent;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.ConversationEvent;
import io.parra.webhooks.model.GroupEvent;
import io.parra.webhooks.model.MessageEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A body of each type that Parra's guide lists, with every field that is known of its payload.
 *
 * <p>Thread-safe. The values are made up; the shape is as good as what is known of it.
 */
public final class Samples {

    private static final List<String> TYPES = List.of(
            ContactEvent.Created.TYPE,
            ContactEvent.Updated.TYPE,
            ContactEvent.Deleted.TYPE,
            ConversationEvent.Created.TYPE,
            ConversationEvent.Updated.TYPE,
            ConversationEvent.Deleted.TYPE,
            MessageEvent.Created.TYPE,
            MessageEvent.Updated.TYPE,
            MessageEvent.Deleted.TYPE,
            GroupEvent.Created.TYPE,
            GroupEvent.Updated.TYPE,
            GroupEvent.Deleted.TYPE,
            AttachmentEvent.Created.TYPE,
            AttachmentEvent.Updated.TYPE,
            AttachmentEvent.Deleted.TYPE);

    private Samples() {}

    /** {@return the 15 types, in the order of Parra's guide} */
    public static List<String> types() {
        return TYPES;
    }

    /**
     * A body of a type.
     *
     * @param type one of {@link #types()}
     * @return the bytes of a JSON object in UTF-8, the caller's to change
     * @throws IllegalArgumentException if there is no such type
     */
    public static byte[] body(String type) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("There is no sample of this type; there is one of each of " + TYPES);
        }
        try (InputStream sample = Samples.class.getResourceAsStream(type + ".json")) {
            if (sample == null) {
                throw new IllegalStateException("The sample of " + type + " is missing from the jar");
            }
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
