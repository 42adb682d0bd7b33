package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppTest {

    @TempDir
    Path folder;

    @Test
    void runsWithModulesOrWithout() {
        boolean modular = Boolean.getBoolean("modular");

        assertEquals(modular, App.class.getModule().isNamed());
        assertEquals(
                modular ? "io.parra.webhooks" : null,
                WebhookReceiver.class.getModule().getName());
    }

    @Test
    void runsWithMicrometerOrWithout() {
        assertEquals(Boolean.getBoolean("micrometer"), isThere("io.micrometer.core.instrument.MeterRegistry"));
    }

    @Test
    void aSampleOfEachTypeReachesItsHandlerByWayOfTheInbox() throws Exception {
        Set<String> arrived = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(Samples.types().size());
        try (WebhookReceiver receiver = App.receiver(folder.resolve("inbox.db"), event -> {
            arrived.add(event.type());
            all.countDown();
        })) {
            for (String type : Samples.types()) {
                assertEquals(Outcome.STORED, receive(receiver, type, "s3cr3t"));
            }

            assertTrue(all.await(20, TimeUnit.SECONDS));
            assertEquals(Set.copyOf(Samples.types()), arrived);
            assertEquals(Outcome.UNAUTHENTICATED, receive(receiver, "contact.created", "guess"));
        }
    }

    @Test
    void migrationsFindTheDdl() {
        for (String database : new String[] {"postgresql", "sqlite"}) {
            assertNotNull(App.class.getClassLoader().getResource("io/parra/webhooks/inbox/jdbc/" + database + ".sql"));
        }
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Outcome receive(WebhookReceiver receiver, String type, String secret) {
        SignedRequest request = SignedRequest.of(Samples.body(type), secret);
        return receiver.receive(request.body().bytes(), request.signature());
    }
}
