package io.parra.webhooks.examples.sandbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Refused;
import io.parra.webhooks.examples.sandbox.story.StoryPlan;
import io.parra.webhooks.examples.sandbox.story.StoryProgress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryTest extends SandboxFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void itHasAllTypesAndEndsByItself() {
        List<Event> told = tellOnce();
        Set<String> types = new HashSet<>();
        told.forEach(event -> types.add(event.type()));
        assertEquals(Set.copyOf(EventTypes.all()), types);
        StoryProgress progress = sandbox.story().progress();
        assertEquals(told.size(), progress.fired());
        assertEquals(told.size(), progress.total());
    }

    @Test
    void nothingIsUpdatedOrDeletedThatWasNotCreatedBefore() throws IOException {
        Set<String> created = new HashSet<>();
        Set<String> deleted = new HashSet<>();
        for (Event event : tellOnce()) {
            String id = payload(event).path("id").asText();
            if (event.type().endsWith(".created")) {
                assertTrue(created.add(id), event.type());
            } else {
                assertTrue(created.contains(id), event.type());
            }
            assertFalse(deleted.contains(id), event.type());
            if (event.type().endsWith(".deleted")) {
                deleted.add(id);
            }
        }
    }

    @Test
    void messagesAreInAConversationAndOfAContactOfTheStory() throws IOException {
        Set<String> known = new HashSet<>();
        for (Event event : tellOnce()) {
            JsonNode payload = payload(event);
            known.add(payload.path("id").asText());
            if (event.type().startsWith("message.")) {
                assertTrue(known.contains(payload.path("conversation_id").asText()));
                assertTrue(known.contains(payload.path("contact").path("id").asText()));
            }
        }
    }

    @Test
    void aStreamIsToldOfOthersAgainUntilItHasHadItsEvents() {
        sandbox.story().start(new StoryPlan(1_000, true, 50));
        awaitTheEnd();
        List<Event> events = told();
        assertEquals(50, events.size());
        assertEquals(50, events.stream().map(Event::eventId).distinct().count());
    }

    @Test
    void aStreamGoesOnUntilItIsStopped() {
        sandbox.story().start(new StoryPlan(200, true, null));
        await().until(() -> sandbox.story().progress().fired() > 30);
        assertThrows(Refused.class, () -> sandbox.story().start(StoryPlan.once(1)));
        StoryProgress stopped = sandbox.story().stop();
        assertFalse(stopped.running());
        assertEquals(stopped.fired(), told().size());
    }

    @Test
    void ratesThatMakeNoSenseAreRefused() {
        assertThrows(Refused.class, () -> StoryPlan.once(0));
        assertThrows(Refused.class, () -> StoryPlan.once(Double.NaN));
        assertThrows(Refused.class, () -> new StoryPlan(1, false, 5));
    }

    private List<Event> tellOnce() {
        sandbox.story().start(StoryPlan.once(1_000));
        awaitTheEnd();
        return told();
    }

    private void awaitTheEnd() {
        await().until(() -> !sandbox.story().progress().running());
    }

    private List<Event> told() {
        List<Event> events = new ArrayList<>(sandbox.events().list(null, Page.newest(500)));
        Collections.reverse(events);
        return events;
    }

    private static JsonNode payload(Event event) throws IOException {
        return JSON.readTree(event.body().bytes()).path("payload");
    }
}
