package io.parra.webhooks.examples.docs.micronaut;

import io.micronaut.context.annotation.Requires;
import io.parra.webhooks.micronaut.WebhookListener;
import io.parra.webhooks.model.ContactEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Requires(property = "app", value = "docs")
@Singleton
class Greeter {

    final List<String> greeted = new CopyOnWriteArrayList<>();

    @WebhookListener
    void welcome(ContactEvent.Created event) {
        greeted.add(event.payload().displayName());
    }
}
