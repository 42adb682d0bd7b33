package io.parra.webhooks.examples.sandbox.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The story: Ada and Bo sign up, talk, react, share a drawing, found a group, change their minds and tidy up. Each telling
 * has ids of its own, which are the same for the same things throughout.
 */
final class StoryBook {

    private final Cast cast;
    private final List<EventBody> events = new ArrayList<>();

    private StoryBook(Cast cast) {
        this.cast = cast;
    }

    /** How many events a telling has. */
    static int length() {
        return tell(Instant.EPOCH).size();
    }

    /** A telling, which happens about now. */
    static List<EventBody> tell(Instant now) {
        StoryBook book = new StoryBook(new Cast(now.getEpochSecond()));
        book.signUp();
        book.talk();
        book.found();
        book.tidyUp();
        return List.copyOf(book.events);
    }

    private void signUp() {
        add("contact.created", cast.ada());
        add("contact.created", cast.bo());
        add("contact.updated", cast.ada().put("display_name", "Ada, Countess of Lovelace"));
    }

    private void talk() {
        add("conversation.created", cast.conversation());
        add("message.created", cast.hello());
        add("message.created", cast.answer());
        add("message.updated", Cast.react(cast.answer(), "thumbs_up", "ada"));
        add("attachment.created", cast.drawing());
        add("message.created", cast.drawn());
        add("message.updated", Cast.react(Cast.read(cast.drawn()), "heart", "bo"));
        add("attachment.updated", cast.drawing().put("filename", "engine-final.png"));
        add("conversation.updated", cast.pinned());
    }

    private void found() {
        add("group.created", cast.group());
        add("conversation.created", cast.groupConversation());
        add("group.updated", cast.groupOfTwo());
        add("message.created", cast.welcome());
    }

    private void tidyUp() {
        add("message.deleted", cast.hello());
        add("attachment.deleted", cast.drawing());
        add("conversation.updated", cast.archived());
        add("group.deleted", cast.groupOfTwo());
        add("conversation.deleted", cast.groupConversation());
        add("contact.deleted", cast.bo());
    }

    private void add(String type, ObjectNode payload) {
        events.add(Cast.event(type, payload));
    }
}
