package io.parra.webhooks.examples.docs.micronaut;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.parra.webhooks.examples.micronaut.MicronautApp;
import io.parra.webhooks.inbox.DirectInbox;
import io.parra.webhooks.inbox.Inbox;
import jakarta.inject.Singleton;

/** The default inbox, in place of the example app's, which is on the same class path. */
@Factory
@Requires(property = "app", value = "docs")
final class InMemory {

    @Singleton
    @Replaces(value = Inbox.class, factory = MicronautApp.class)
    Inbox inbox() {
        return DirectInbox.builder().build();
    }
}
