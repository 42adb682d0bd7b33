package io.parra.webhooks.examples.sandbox.store;

/**
 * Something in the sandbox is new or different: ask for it by its id.
 *
 * @param what what kind of thing
 * @param id its id; of the story, nothing
 */
public record Change(What what, String id) {

    /** What kind of thing. */
    public enum What {
        /** A webhook was registered, edited or deleted. */
        WEBHOOK,
        /** An event was fired. */
        EVENT,
        /** A delivery was created, or an attempt of it ended. */
        DELIVERY,
        /** The story has moved on, begun or ended. */
        STORY
    }
}
