package io.parra.webhooks.examples.sandbox.fault;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/** What the faults that change a body make of it. */
public final class FaultyBody {

    private static final Set<Fault> THAT_CHANGE_IT =
            EnumSet.of(Fault.HUGE_BODY, Fault.UNKNOWN_TYPE, Fault.EXTRA_FIELDS, Fault.ID_ONLY_DELETED);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FaultyBody() {}

    /** The body itself if none of the faults changes it. */
    public static byte[] of(byte[] body, Set<Fault> faults, FaultSettings settings) {
        if (faults.stream().noneMatch(THAT_CHANGE_IT::contains)) {
            return body;
        }
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(body);
            ObjectNode changed = event.deepCopy();
            change(changed, faults, settings);
            return changed.equals(event) ? body : JSON.writeValueAsBytes(changed);
        } catch (IOException e) {
            throw new UncheckedIOException("An event that was fired is JSON", e);
        }
    }

    private static void change(ObjectNode event, Set<Fault> faults, FaultSettings settings) {
        String type = event.path("type").asText();
        JsonNode id = event.path("payload").path("id");
        if (faults.contains(Fault.ID_ONLY_DELETED) && type.endsWith(".deleted") && id.isTextual()) {
            event.putObject("payload").set("id", id);
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
