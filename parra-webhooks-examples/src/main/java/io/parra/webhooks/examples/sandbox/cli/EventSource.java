package io.parra.webhooks.examples.sandbox.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parra.webhooks.examples.sandbox.store.Ids;
import io.parra.webhooks.testing.Samples;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of one type, each with ids of its own. For one thread. */
final class EventSource {

    private final ObjectNode body;
    private final boolean freshId;
    private final boolean freshPayloadId;

    private EventSource(ObjectNode body, List<Assignment> changes, boolean isSample) {
        this.body = body;
        this.freshId = changes.stream().noneMatch(change -> change.sets("id"));
        this.freshPayloadId = isSample
                && changes.stream().noneMatch(change -> change.sets("payload", "id") || change.sets("payload"));
        changes.forEach(change -> change.applyTo(body));
    }

    /** Bodies made from the sample of a type. */
    static EventSource ofSample(String type, List<Assignment> changes) {
        NearestType.check(type);
        return new EventSource(BodyJson.object(Samples.body(type), "the sample"), changes, true);
    }

    /** Bodies made from one that the user brings, whose type has to be the one that the user names. */
    static EventSource ofBody(String type, byte[] bytes, String origin, List<Assignment> changes) {
        ObjectNode body = BodyJson.object(bytes, origin);
        EventSource source = new EventSource(body, changes, false);
        if (changes.stream().noneMatch(change -> change.sets("type"))) {
            checkType(type, body.path("type").textValue(), origin);
        }
        return source;
    }

    private static void checkType(String wanted, @Nullable String found, String origin) {
        if (found == null) {
            throw Complaint.usage("The body in " + origin + " has no text type: add \"type\": \"" + wanted + "\".");
        }
        if (!found.equals(wanted)) {
            throw Complaint.usage("The body in " + origin + " is of type " + found + ", and not " + wanted + ".");
        }
    }

    /** The next body. */
    byte[] next() {
        if (freshId) {
            body.put("id", Ids.next());
        }
        if (freshPayloadId && body.get("payload") instanceof ObjectNode payload) {
            payload.put("id", Ids.next());
        }
        return BodyJson.bytes(body);
    }
}
