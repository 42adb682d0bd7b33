package io.parra.webhooks.examples.docs.anyframework;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.model.Contact;
import io.parra.webhooks.model.ContactEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import(ParraController.class)
class SpringApp {

    interface Mailer {
        void welcome(Contact contact);
    }

    @Bean
    WebhookReceiver receiver(Mailer mailer) {
        return WebhookReceiver.builder()
                .secret(System.getenv("PARRA_WEBHOOKS_SECRET"))
                .on("welcome", ContactEvent.Created.class, event -> mailer.welcome(event.payload()))
                .build();
    }
}
