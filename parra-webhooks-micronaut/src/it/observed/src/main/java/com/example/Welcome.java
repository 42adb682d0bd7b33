package com.example;

import io.opentelemetry.api.trace.Span;
import io.parra.webhooks.micronaut.WebhookListener;
import io.parra.webhooks.model.ContactEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the traces that are current when a contact is welcomed. */
@Singleton
class Welcome {

    final List<String> traces = new CopyOnWriteArrayList<>();

    @WebhookListener
    void welcome(ContactEvent.Created event) {
        traces.add(Span.current().getSpanContext().getTraceId());
    }
}
