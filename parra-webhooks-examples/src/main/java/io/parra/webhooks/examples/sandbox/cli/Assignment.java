package io.parra.webhooks.examples.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A value for a place in a body, such as {@code payload.message=hi} or {@code payload.reactions.0.name=wave}.
 *
 * @param path names of fields and places in lists, from the outside in
 * @param value what is to be there
 */
record Assignment(List<String> path, JsonNode value) {

    static Assignment parse(String text) {
        int equals = text.indexOf('=');
        String path = equals < 0 ? text : text.substring(0, equals);
        List<String> names = List.of(path.split("\\.", -1));
        if (equals < 0 || names.contains("")) {
            throw Complaint.usage("--set " + text + " is no assignment: it takes one like payload.message=hi.");
        }
        return new Assignment(names, BodyJson.literalOrText(text.substring(equals + 1)));
    }

    boolean sets(String... names) {
        return path.equals(List.of(names));
    }

    /** Changes the body. The last name may be new; what leads to it has to be there. */
    void applyTo(ObjectNode body) {
        JsonNode parent = body;
        for (int depth = 0; depth < path.size() - 1; depth++) {
            parent = child(parent, path.get(depth));
            if (!parent.isContainerNode()) {
                throw badPath(depth + 1, parent.isMissingNode() ? "is not in the body" : "is no object and no list");
            }
        }
        String last = path.get(path.size() - 1);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (parent instanceof ArrayNode list && place(last) >= 0 && place(last) < list.size()) {
            list.set(place(last), value);
        } else if (parent instanceof ArrayNode list && place(last) == list.size()) {
            list.add(value);
        } else {
            throw badPath(path.size(), "is no place in that list, which has " + parent.size() + " items");
        }
    }

    private static JsonNode child(JsonNode parent, String name) {
        return parent instanceof ArrayNode list ? list.path(place(name)) : parent.path(name);
    }

    /** The place that a name stands for, or -1. */
    private static int place(String name) {
        return name.matches("\\d{1,6}") ? Integer.parseInt(name) : -1;
    }

    private Complaint badPath(int length, String what) {
        return Complaint.usage("--set " + String.join(".", path) + " leads nowhere: "
                + String.join(".", path.subList(0, length)) + " " + what + ".");
    }
}
