package io.parra.webhooks.micrometer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.parra.webhooks.Outcome;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.inbox.LaterInbox;
import io.parra.webhooks.micrometer.FailingObservationHandler.Step;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application's handler of observations leaves behind that throws. */
class FailingObservationHandlerTest {

    private final ObservationRegistry observations = ObservationRegistry.create();

    /** The current scope is kept for the thread, not for the registry. */
    @AfterEach
    void leaveNoScope() {
        observations.setCurrentObservationScope(null);
    }

    static Stream<Arguments> everyStep() {
        return ofEachObservation(Step.values());
    }

    static Stream<Arguments> everyStepOfTheBeginning() {
        return ofEachObservation(Step.START, Step.SCOPE_OPENED);
    }

    private static Stream<Arguments> ofEachObservation(Step... steps) {
        return Stream.of("receive", "store", "attempt", "handle")
                .flatMap(name -> Stream.of(steps).map(step -> Arguments.of("parra.webhooks." + name, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void harmsNoRequestAndNoHandlerAndLeavesNoObservationCurrent(String name, Step step) {
        observations.observationConfig().observationHandler(new FailingObservationHandler(name, step));

        receiveAndRun();

        assertNull(observations.getCurrentObservationScope());
    }

    /** Micrometer asks the handlers in turn, backwards at the end: one that throws there cuts off those before it. */
    @ParameterizedTest
    @MethodSource("everyStepOfTheBeginning")
    void hasTheOthersToldOfTheEndOfWhatTheyWereToldTheBeginningOf(String name, Step step) {
        OpenObservations open = new OpenObservations();
        observations
                .observationConfig()
                .observationHandler(open)
                .observationHandler(new FailingObservationHandler(name, step));

        receiveAndRun();

        assertEquals(0, open.observations());
        assertEquals(0, open.scopes());
    }

    /** A registry of Prometheus refuses timers whose tags are not those of the first of that name. */
    @ParameterizedTest
    @MethodSource("everyStepOfTheBeginning")
    void changesNoTimersTags(String name, Step step) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        receiveAndRun();
        Map<String, Set<List<String>>> undisturbed = tagsByName(meters);

        observations.observationConfig().observationHandler(new FailingObservationHandler(name, step));
        receiveAndRun();

        assertEquals(undisturbed, tagsByName(meters));
        assertTrue(undisturbed.containsKey(name));
        undisturbed.values().forEach(tags -> assertEquals(1, tags.size()));
    }

    private static Map<String, Set<List<String>>> tagsByName(SimpleMeterRegistry meters) {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .collect(groupingBy(
                        Meter.Id::getName,
                        mapping(id -> id.getTags().stream().map(Tag::getKey).toList(), toSet())));
    }

    private void receiveAndRun() {
        byte[] body = "{\"id\":\"e1\",\"type\":\"contact.created\",\"payload\":{\"id\":\"p1\"}}".getBytes(UTF_8);
        LaterInbox inbox = new LaterInbox();
        try (WebhookReceiver receiver = WebhookReceiver.builder()
                .secret("a secret")
                .inbox(inbox)
                .observer(MicrometerObserver.of(observations, new SimpleMeterRegistry()))
                .on("good", ContactEvent.class, event -> {})
                .on("bad", ContactEvent.class, event -> {
                    throw new IllegalStateException("down");
                })
                .build()) {
            assertEquals(
                    Outcome.STORED,
                    receiver.receive(body, WebhookSigner.of("a secret").sign(body)));
            HashSet<String> succeeded = new HashSet<>();
            assertEquals(
                    1,
                    inbox.runner().run(inbox.delivery(), succeeded).failures().size());
            assertEquals(1, succeeded.size());
        }
    }
}
