package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import io.parra.webhooks.micronaut.WebhookListener;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransactionalTest {

    @TempDir
    Path folder;

    @Test
    void theInboxCommitsByItselfInTheDataSourceThatIsNamed() throws Exception {
        Map<String, Object> configuration = Map.of(
                "datasources.default.url", "jdbc:sqlite:" + folder.resolve("app.db"),
                "datasources.default.driver-class-name", "org.sqlite.JDBC",
                "datasources.events.url", "jdbc:sqlite:" + folder.resolve("events.db"),
                "datasources.events.driver-class-name", "org.sqlite.JDBC",
                "parra.webhooks.inbox.type", "jdbc",
                "parra.webhooks.inbox.data-source", "events",
                "parra.webhooks.inbox.create-table", true);
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, configuration)) {
            ApplicationContext context = server.getApplicationContext();
            DataSource tied = context.getBean(DataSource.class, Qualifiers.byName("events"));
            assertNotSame(tied, context.getBean(DataSourceResolver.class).resolve(tied), "it is not wrapped");

            assertEquals(200, send(server));

            assertTrue(context.getBean(Greeter.class).greeted.await(20, TimeUnit.SECONDS));
        }
    }

    private static int send(EmbeddedServer server) throws Exception {
        SignedRequest signed = SignedRequest.of(Samples.body("contact.created"), "s3cr3t");
        return HttpClient.newHttpClient()
                .send(signed.to(server.getURI().resolve("/webhooks/parra")), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Singleton
    static class Greeter {

        final CountDownLatch greeted = new CountDownLatch(1);

        @WebhookListener
        void welcome(ContactEvent.Created event) {
            greeted.countDown();
        }
    }
}
