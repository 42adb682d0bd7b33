package com.example;

import io.parra.webhooks.micronaut.WebhookListener;
import io.parra.webhooks.model.ContactEvent;
import jakarta.inject.Singleton;

@Singleton
class Welcome {

    @WebhookListener
    void welcome(ContactEvent.Created event) {
        System.out.println("Welcome, " + event.payload().username() + "!");
    }
}
