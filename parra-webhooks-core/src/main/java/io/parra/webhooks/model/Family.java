package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A family of event types, as Parra's guide says: <q>the first part of the event type will tell you the payload type</q>.
 *
 * @param prefix the type's first part, with its dot
 * @param shape how the payload is read
 * @param known the actions that the guide lists
 * @param other any other action
 */
record Family<P>(String prefix, PayloadShape<P> shape, List<Action<P>> known, Action<P> other) {

    private static final List<Family<?>> ALL = List.of(
            new Family<>(
                    "contact.",
                    Contact::read,
                    List.of(
                            known(ContactEvent.Created.TYPE, ContactEvent.Created.class, ContactEvent.Created::new),
                            known(ContactEvent.Updated.TYPE, ContactEvent.Updated.class, ContactEvent.Updated::new),
                            known(ContactEvent.Deleted.TYPE, ContactEvent.Deleted.class, ContactEvent.Deleted::new)),
                    new Action<>("", ContactEvent.Other.class, ContactEvent.Other::new)),
            new Family<>(
                    "conversation.",
                    Conversation::read,
                    List.of(
                            known(
                                    ConversationEvent.Created.TYPE,
                                    ConversationEvent.Created.class,
                                    ConversationEvent.Created::new),
                            known(
                                    ConversationEvent.Updated.TYPE,
                                    ConversationEvent.Updated.class,
                                    ConversationEvent.Updated::new),
                            known(
                                    ConversationEvent.Deleted.TYPE,
                                    ConversationEvent.Deleted.class,
                                    ConversationEvent.Deleted::new)),
                    new Action<>("", ConversationEvent.Other.class, ConversationEvent.Other::new)),
            new Family<>(
                    "message.",
                    Message::read,
                    List.of(
                            known(MessageEvent.Created.TYPE, MessageEvent.Created.class, MessageEvent.Created::new),
                            known(MessageEvent.Updated.TYPE, MessageEvent.Updated.class, MessageEvent.Updated::new),
                            known(MessageEvent.Deleted.TYPE, MessageEvent.Deleted.class, MessageEvent.Deleted::new)),
                    new Action<>("", MessageEvent.Other.class, MessageEvent.Other::new)),
            new Family<>(
                    "group.",
                    Group::read,
                    List.of(
                            known(GroupEvent.Created.TYPE, GroupEvent.Created.class, GroupEvent.Created::new),
                            known(GroupEvent.Updated.TYPE, GroupEvent.Updated.class, GroupEvent.Updated::new),
                            known(GroupEvent.Deleted.TYPE, GroupEvent.Deleted.class, GroupEvent.Deleted::new)),
                    new Action<>("", GroupEvent.Other.class, GroupEvent.Other::new)),
            new Family<>(
                    "attachment.",
                    Attachment::read,
                    List.of(
                            known(
                                    AttachmentEvent.Created.TYPE,
                                    AttachmentEvent.Created.class,
                                    AttachmentEvent.Created::new),
                            known(
                                    AttachmentEvent.Updated.TYPE,
                                    AttachmentEvent.Updated.class,
                                    AttachmentEvent.Updated::new),
                            known(
                                    AttachmentEvent.Deleted.TYPE,
                                    AttachmentEvent.Deleted.class,
                                    AttachmentEvent.Deleted::new)),
                    new Action<>("", AttachmentEvent.Other.class, AttachmentEvent.Other::new)));

    /** The types that the guide lists. */
    static final Set<String> KNOWN_TYPES = ALL.stream()
            .flatMap(family -> family.known.stream())
            .map(Action::type)
            .collect(Collectors.toUnmodifiableSet());

    /** The family of a type, or null if its first part is none that this version knows. */
    static @Nullable Family<?> of(String type) {
        for (Family<?> family : ALL) {
            if (type.startsWith(family.prefix)) {
                return family;
            }
        }
        return null;
    }

    /** Reads the payload that the parser stands on; null if it does not fit. */
    @Nullable
    ParraEvent read(JsonParser parser, String id, String type, RawBody raw, Source source) throws IOException {
        P payload = shape.read(new Fields(parser, source));
        return payload == null ? null : action(type).event().of(id, type, payload, raw);
    }

    Class<? extends ParraEvent> eventClass(String type) {
        return action(type).eventClass();
    }

    private Action<P> action(String type) {
        for (Action<P> action : known) {
            if (action.type().equals(type)) {
                return action;
            }
        }
        return other;
    }

    private static <P> Action<P> known(String type, Class<? extends ParraEvent> eventClass, KnownEvent<P> event) {
        return new Action<>(type, eventClass, (id, sameType, payload, raw) -> event.of(id, payload, raw));
    }

    record Action<P>(String type, Class<? extends ParraEvent> eventClass, AnyEvent<P> event) {}

    @FunctionalInterface
    interface AnyEvent<P> {
        ParraEvent of(String id, String type, P payload, RawBody raw);
    }

    @FunctionalInterface
    interface KnownEvent<P> {
        ParraEvent of(String id, P payload, RawBody raw);
    }
}
