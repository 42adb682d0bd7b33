package io.parra.webhooks.examples.sandbox.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/** What the faults that change a body make of it. */
public final class FaultyBody {

    private static final Set<Fault> THAT_CHANGE_IT =
            EnumSet.of(Fault.HUGE_BODY, Fault.UNKNOWN_TYPE, Fault.EXTRA_FIELDS, Fault.ID_ONLY_DELETED);
    private static final ObjectMapper JSON = new ObjectMapper();

    private FaultyBody() {}

    /** The body itself if none of the faults changes it. */
    public static byte[] of(byte[] body, Set<Fault> faults, FaultSettings settings) {
        if (faults.stream().noneMatch(THAT_CHANGE_IT::contains)) {
            return body;
        }
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(body);
            change(event, faults, settings);
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event that was fired is JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void change(ObjectNode event, Set<Fault> faults, FaultSettings settings) {
        String type = event.path("type").asText();
        if (faults.contains(Fault.ID_ONLY_DELETED) && type.endsWith(".deleted")) {
            String id = event.path("payload").path("id").asText();
            event.putObject("payload").put("id", id);
        }
        if (faults.contains(Fault.EXTRA_FIELDS)) {
            event.put("api_version", "2099-01-01").putNull("trace");
            if (event.get("payload") instanceof ObjectNode payload) {
                payload.put("mood", "curious");
                payload.putObject("origin")
                        .put("app", "sandbox")
                        .putArray("tags")
                        .add(1)
                        .add("two");
            }
        }
        if (faults.contains(Fault.UNKNOWN_TYPE)) {
            event.put("type", "reaction" + type.substring(type.indexOf('.')));
        }
        if (faults.contains(Fault.HUGE_BODY)) {
            event.put("padding", "x".repeat(settings.hugeBytes()));
        }
    }
}
