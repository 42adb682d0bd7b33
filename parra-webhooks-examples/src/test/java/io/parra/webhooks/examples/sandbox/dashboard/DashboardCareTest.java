package io.parra.webhooks.examples.sandbox.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What must not go wrong in the browser: hostile values, mistakes, no mouse, a narrow screen. */
class DashboardCareTest extends BrowserFixture {

    private static final String HOSTILE = "\"'><script>document.title='owned'</script><img src=x onerror=alert(1)>";

    @Test
    void namesAndPayloadsAreTextWhateverTheySay() {
        Webhook webhook = sandbox.webhooks().register(WebhookDraft.of(HOSTILE, desk.url(), List.of("message.created")));
        visitor.open("/events");
        String body = "{\"id\":\"e1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m1\","
                + "\"message\":\"</pre></textarea></script>" + HOSTILE.replace("\"", "\\\"") + "\"}}";
        visitor.fill("#body", body);
        visitor.click("#send");
        visitor.seeText(".sent", "1 delivery");
        assertHarmless("/webhooks", HOSTILE);
        assertHarmless("/webhooks/" + webhook.id(), HOSTILE);
        assertHarmless("/webhooks/" + webhook.id() + "/edit", "");
        assertEquals(HOSTILE, visitor.value("#name"));
        assertHarmless("/deliveries", HOSTILE);
        visitor.click(".log a");
        visitor.see("#request-body-1");
        assertHarmless(visitor.path(), HOSTILE);
        assertEquals(body, visitor.exactText("#request-body-1"));
        assertHarmless("/events?like=1", "");
        assertTrue(visitor.value("#body").endsWith(body.substring(body.indexOf(",\"type\""))));
    }

    private void assertHarmless(String path, String shown) {
        visitor.open(path);
        assertTrue(visitor.exactText("main").contains(shown), path);
        assertEquals(3, visitor.scripts().size(), path);
        assertEquals("1", visitor.script("return document.images.length"), path);
        assertTrue(visitor.script("return document.title").toString().endsWith("Parra sandbox"), path);
    }

    @Test
    void mistakesInAWebhookAreToldBesideTheirFieldsAndTheValuesKept() {
        visitor.open("/webhooks/new");
        visitor.type("#name", "   ");
        visitor.type("#url", "ftp://localhost/x");
        visitor.click("[data-check=none]");
        visitor.clickButton("Register");
        visitor.seeText("#name-problem", "Give the webhook a name");
        visitor.seeText("#url-problem", "http or https");
        visitor.seeText("#eventTypes-problem", "at least one event type");
        assertEquals("ftp://localhost/x", visitor.value("#url"));
        assertEquals("name", visitor.script("return document.activeElement.id"));
        visitor.type("#name", "Mine");
        visitor.type("#url", "http://192.0.2.1/x");
        visitor.click("[value='message.created']");
        visitor.clickButton("Register");
        visitor.seeText("#url-problem", "--allow-remote");
        assertEquals("Mine", visitor.value("#name"));
        assertEquals("1", visitor.script("return document.querySelectorAll('[name=eventTypes]:checked').length"));
        assertEquals(List.of(), sandbox.webhooks().list());
    }

    @Test
    void mistakesInAnEventAreToldBesideItAndTheTextKept() {
        visitor.open("/events");
        visitor.fill("#body", "{\"id\": ");
        visitor.click("#send");
        visitor.seeText("#body-problem", "JSON");
        assertEquals("{\"id\": ", visitor.value("#body"));
        visitor.fill("#body", "{\"id\":\"1\",\"type\":\"contact.married\",\"payload\":{}}");
        visitor.click("#send");
        visitor.seeText("#body-problem", "There is no event type \"contact.married\"");
        visitor.type("#rate", "fast");
        visitor.clickButton("Play");
        visitor.seeText("#rate-problem", "number");
        assertEquals("fast", visitor.value("#rate"));
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        visitor.open("/nowhere");
        visitor.seeText("main", "There is no page at this address.");
        visitor.open("/webhooks/unknown");
        visitor.seeText("main", "There is no webhook of this id.");
        visitor.open("/deliveries?state=lost");
        visitor.seeText("main", "There is no such outcome of a delivery.");
    }

    @Test
    void aSandboxThatIsGoneIsToldByThePage() {
        visitor.open("/events");
        sandbox.close();
        visitor.click("#send");
        visitor.seeText("#problem", "The sandbox does not answer.");
        sandbox = startSandbox();
    }

    @Test
    void whatIsBroughtUpToDateKeepsTheFocusAndWhatWasOpened() {
        registered("message.created");
        fire("message.created");
        visitor.open("/deliveries");
        visitor.see("#delivery-1");
        visitor.script("document.querySelector('#delivery-1').focus()");
        sandbox.events().fire(EventBody.sample("message.created"));
        visitor.see("#delivery-2");
        assertEquals("delivery-1", visitor.script("return document.activeElement.id"));
        visitor.open("/deliveries/1");
        visitor.see("#attempt-1[open]");
        Delivery again = sandbox.deliveries().resend(1);
        visitor.see("#attempt-2[open]");
        assertEquals("true", visitor.script("return document.querySelector('#attempt-1').open"));
        assertEquals(1, again.id());
    }

    @Test
    void everythingIsDoneWithoutAMouse() {
        visitor.open("/webhooks/new");
        visitor.keys("By keys", Keys.TAB);
        visitor.keys(desk.url(), Keys.TAB);
        visitor.keys(Keys.TAB);
        visitor.keys(Keys.ENTER);
        visitor.keys(Keys.TAB);
        visitor.keys(Keys.TAB);
        visitor.keys(Keys.SPACE);
        visitor.keys(Keys.ENTER);
        visitor.seeText("h1", "By keys");
        Webhook webhook = sandbox.webhooks().list().get(0);
        assertEquals(1, webhook.eventTypes().size());
        visitor.keys(Keys.TAB, Keys.ENTER);
        assertEquals("main", visitor.script("return document.activeElement.id"));
        visitor.script("document.querySelector('[name=retries]').focus()");
        visitor.keys(Keys.SPACE);
        visitor.seeText("#retries-saved", "retries are on");
        visitor.open("/events?type=contact.created");
        visitor.script("document.querySelector('#body').focus()");
        visitor.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        visitor.seeText(".sent", "1 delivery");
    }
}
