package com.example;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.model.ContactEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Welcome {

    @Bean
    WebhookReceiver receiver() {
        return WebhookReceiver.builder()
                .secret(System.getenv("PARRA_WEBHOOKS_SECRET"))
                .on(
                        "welcome",
                        ContactEvent.Created.class,
                        event ->
                                System.out.println("Welcome, " + event.payload().username() + "!"))
                .build();
    }
}
