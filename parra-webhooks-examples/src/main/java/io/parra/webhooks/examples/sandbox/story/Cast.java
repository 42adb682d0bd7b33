package io.parra.webhooks.examples.sandbox.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.Ids;

/** Who and what is in a telling of the story, as payloads with every field that is known of them. */
final class Cast {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASSETS = "https://assets.example.com/";

    private final String adaId = Ids.next();
    private final String boId = Ids.next();
    private final String conversationId = Ids.next();
    private final String groupId = Ids.next();
    private final String groupConversationId = Ids.next();
    private final String helloId = Ids.next();
    private final String answerId = Ids.next();
    private final String drawnId = Ids.next();
    private final String welcomeId = Ids.next();
    private final String drawingId = Ids.next();
    private final long now;

    Cast(long now) {
        this.now = now;
    }

    static EventBody event(String type, ObjectNode payload) {
        ObjectNode event = JSON.createObjectNode().put("id", Ids.next()).put("type", type);
        event.set("payload", payload);
        return EventBody.of(event.toPrettyString());
    }

    ObjectNode ada() {
        return signedUp(person(adaId, "ada", "+44 20 7946 0958"), "Ada Lovelace");
    }

    ObjectNode bo() {
        return signedUp(person(boId, "bo", "555-0100"), "Bo");
    }

    private ObjectNode person(String id, String username, String phone) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("username", username)
                .put("phone_number", phone)
                .put("avatar_url", ASSETS + "avatars/" + username + ".png")
                .put("last_active_at", now)
                .put("created_at", now);
    }

    private ObjectNode signedUp(ObjectNode person, String name) {
        return person.put("display_name", name).put("conversation_id", conversationId);
    }

    ObjectNode conversation() {
        return conversation(conversationId).put("contact_id", boId).putNull("group_id");
    }

    ObjectNode groupConversation() {
        return conversation(groupConversationId).putNull("contact_id").put("group_id", groupId);
    }

    private ObjectNode conversation(String id) {
        return JSON.createObjectNode()
                .put("id", id)
                .putNull("pinned_message_id")
                .put("is_pinned", false)
                .put("is_muted", false)
                .put("last_active_at", now)
                .putNull("last_opened_at")
                .put("created_at", now)
                .putNull("archived_at");
    }

    ObjectNode pinned() {
        return conversation().put("pinned_message_id", drawnId).put("is_pinned", true);
    }

    ObjectNode archived() {
        return conversation().put("last_opened_at", now).put("archived_at", now);
    }

    ObjectNode hello() {
        return message(
                helloId, conversationId, person(adaId, "ada", "+44 20 7946 0958"), "Hello Bo, how’s the engine?");
    }

    ObjectNode answer() {
        return message(answerId, conversationId, person(boId, "bo", "555-0100"), "Nearly drawn ⚙️");
    }

    ObjectNode drawn() {
        ObjectNode message =
                message(drawnId, conversationId, person(boId, "bo", "555-0100"), "It’s drawn: see the engine");
        message.withArray("attachments").add(drawing());
        return message;
    }

    ObjectNode welcome() {
        return message(
                welcomeId, groupConversationId, person(adaId, "ada", "+44 20 7946 0958"), "Welcome to the Analysts!");
    }

    private ObjectNode message(String id, String conversation, ObjectNode from, String text) {
        ObjectNode message = JSON.createObjectNode().put("id", id).put("conversation_id", conversation);
        message.set("contact", from);
        message.put("message", text).putArray("reactions");
        message.putArray("attachments");
        return message.putNull("read_at").put("created_at", now).putNull("updated_at");
    }

    static ObjectNode react(ObjectNode message, String reaction, String username) {
        message.withArray("reactions").addObject().putArray(reaction).add(username);
        return message.put("updated_at", message.path("created_at").asLong());
    }

    static ObjectNode read(ObjectNode message) {
        return message.put("read_at", message.path("created_at").asLong());
    }

    ObjectNode drawing() {
        return JSON.createObjectNode()
                .put("id", drawingId)
                .put("message_id", drawnId)
                .put("filename", "engine.png")
                .put("file_url", ASSETS + "attachments/engine.png")
                .put("file_type", "image/png")
                .put("file_size", 48_213)
                .put("created_at", now);
    }

    ObjectNode group() {
        ObjectNode group = JSON.createObjectNode()
                .put("id", groupId)
                .put("name", "Analysts")
                .putNull("description")
                .putNull("avatar_url")
                .put("conversation_id", groupConversationId);
        group.putArray("contacts").add(person(adaId, "ada", "+44 20 7946 0958"));
        return group.put("created_at", now).putNull("archived_at");
    }

    ObjectNode groupOfTwo() {
        ObjectNode group = group().put("description", "Notes on the engine");
        group.withArray("contacts").add(person(boId, "bo", "555-0100"));
        return group;
    }
}
