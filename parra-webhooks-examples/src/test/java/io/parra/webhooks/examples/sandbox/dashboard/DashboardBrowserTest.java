package io.parra.webhooks.examples.sandbox.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.verification.SignatureVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What a team does with the dashboard on its first day. */
class DashboardBrowserTest extends BrowserFixture {

    private static final String ROWS = ".log tbody tr";
    private static final String STATUS = ".log tbody td[data-label=Status]";

    @Test
    void aWebhookRegisteredForTwoTypesGetsTheseTwoAndTheLogShowsThemLive() {
        visitor.open("/");
        visitor.clickButton("Register a webhook");
        visitor.type("#name", "My receiver");
        visitor.type("#url", desk.url());
        visitor.click("[data-check=none]");
        visitor.click("[value='message.created']");
        visitor.click("[value='contact.created']");
        visitor.clickButton("Register");
        visitor.seeText(".notice", "registered");
        String secret = visitor.exactText("#secret");
        desk.knows(secret);

        visitor.open("/deliveries");
        visitor.seeText(".empty", "No delivery yet");
        fireElsewhere("group.created");
        fireElsewhere("message.created");
        fireElsewhere("contact.created");
        visitor.seeJust(2, STATUS, "200 delivered");
        assertEquals(List.of("contact.created", "message.created"), visitor.all(".log td[data-label=Event]"));

        visitor.click(ROWS + ":nth-child(2) a");
        String body = visitor.exactText("#request-body-1");
        assertEquals(desk.bodies().get(0), body);
        assertTrue(
                SignatureVerifier.of(secret).verify(body.getBytes(UTF_8), visitor.exactText("#request-1-signature")));
    }

    @Test
    void whatAStoppedReceiverMissedIsRetriedUntilItIsBack() {
        Webhook webhook = registered("message.created");
        visitor.open("/webhooks/" + webhook.id());
        visitor.click("[name=retries]");
        visitor.seeText("#retries-saved", "retries are on");
        desk.stop();
        visitor.open("/deliveries");
        fireElsewhere("message.created");
        visitor.seeJust(1, STATUS, "No answer, retrying");
        visitor.until(page -> !visitor.all(".log td[data-label=Attempt]").contains("1"));
        desk.startAgain();
        visitor.seeJust(1, STATUS, "200 delivered");
        assertEquals(1, desk.ran().size());
    }

    @Test
    void withDuplicatesOnTheReceiverRunsTheEventOnce() {
        Webhook webhook = registered("message.created");
        visitor.open("/webhooks/" + webhook.id());
        visitor.click("[value=DUPLICATES]");
        visitor.seeText("#faults-saved", "1 fault on");
        visitor.seeText("#pills", "1 fault");
        visitor.open("/deliveries");
        fireElsewhere("message.created");
        visitor.seeJust(2, STATUS, "200 delivered");
        assertEquals(1, desk.ran().size());
    }

    @Test
    void noDeliveryFailsWhileTheSecretIsRotatedWithAnOverlap() {
        Webhook webhook = registered("message.created");
        fire("message.created");
        visitor.open("/webhooks/" + webhook.id());
        visitor.clickButton("Rotate the secret");
        String next = visitor.exactText("#next-secret");
        assertNotEquals(webhook.secret().value(), next);
        desk.knows(visitor.exactText("#secret"), next);
        fire("message.created");
        visitor.open("/webhooks/" + webhook.id());
        visitor.seeJust(2, STATUS, "200 delivered");
        visitor.clickButton("Activate the next secret");
        visitor.seeText(".notice", "The new secret is active");
        assertEquals(next, visitor.exactText("#secret"));
        fire("message.created");
        visitor.open("/webhooks/" + webhook.id());
        visitor.seeJust(3, STATUS, "200 delivered");
        desk.knows(next);
        fire("message.created");
        visitor.open("/webhooks/" + webhook.id());
        visitor.seeJust(4, STATUS, "200 delivered");
        assertEquals(
                List.of(),
                sandbox.deliveries().list(new DeliveryFilter(null, null, DeliveryState.FAILED, null), Page.newest(10)));
    }

    @Test
    void aDeliveryIsSentAgainByItsButton() {
        registered("message.created");
        fire("message.created");
        visitor.open("/deliveries");
        visitor.seeJust(1, STATUS, "200 delivered");
        visitor.click(ROWS + " a");
        visitor.clickButton("Resend");
        visitor.see("#attempt-2");
        assertEquals(1, desk.ran().size());
    }

    @Test
    void theFiltersLeaveWhatTheyAskForAndTheLogStaysLive() {
        registered("message.created", "contact.created");
        fire("message.created");
        fire("contact.created");
        visitor.open("/deliveries");
        visitor.seeJust(2, STATUS, "200 delivered");
        visitor.choose("#type", "message.created");
        visitor.seeJust(1, ROWS, "message.created");
        fireElsewhere("contact.created");
        fireElsewhere("message.created");
        visitor.seeJust(2, ROWS, "message.created");
        assertEquals("/deliveries?webhook=&type=message.created&state=", visitor.path());
    }

    @Test
    void theStoryIsPlayedToItsEndAndAStreamUntilItIsStopped() {
        registered("message.created");
        visitor.open("/events");
        visitor.type("#rate", "200");
        visitor.clickButton("Play");
        visitor.seeText("#story-progress", "Told to its end: 22 events");
        visitor.click("[value=stream]");
        visitor.type("#rate", "5");
        visitor.clickButton("Play");
        WebElement stop = visitor.see("#stop");
        visitor.seeText("#story-progress", "3 events so far");
        stop.click(); // the same, though what is around it was replaced
        visitor.seeText("#story-progress", "Stopped");
    }

    @Test
    void aWebhookIsPausedResumedAndAfterAQuestionDeleted() {
        Webhook webhook = registered("message.created");
        visitor.open("/webhooks/" + webhook.id());
        visitor.clickButton("Pause");
        visitor.seeText("#pills", "Paused");
        visitor.clickButton("Resume");
        visitor.seeText("#pills", "Active");
        visitor.clickButton("Delete");
        visitor.clickButton("Keep it");
        visitor.clickButton("Delete");
        visitor.clickButton("Delete the webhook");
        visitor.seeText("main", "No webhook yet");
        assertEquals(List.of(), sandbox.webhooks().list());
    }
}
