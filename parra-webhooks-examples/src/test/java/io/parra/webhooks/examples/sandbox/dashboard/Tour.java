package io.parra.webhooks.examples.sandbox.dashboard;

import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.SandboxSettings;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import io.parra.webhooks.examples.sandbox.story.StoryPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Takes a picture of every page, wide and narrow, in the light and in the dark: {@code mvn -q -Ptour test-compile exec:java
 * -Dexec.args=FOLDER} at the root.
 */
final class Tour {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final ChromeDriver browser;
    private final Sandbox sandbox;

    private Tour(Path folder, ChromeDriver browser, Sandbox sandbox) {
        this.folder = folder;
        this.browser = browser;
        this.sandbox = sandbox;
    }

    /** Needs a folder for the pictures. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path state = Files.createTempDirectory("tour").resolve("sandbox.db");
        ChromeDriver browser = Chromium.open();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(state, 0), new Dashboard());
                Desk desk = new Desk()) {
            Tour tour = new Tour(folder, browser, sandbox);
            tour.picture("webhooks-none", "/webhooks");
            tour.picture("deliveries-none", "/deliveries");
            tour.live(desk);
            tour.pictures();
        } finally {
            browser.quit();
        }
    }

    private void live(Desk desk) {
        Webhook mine = sandbox.webhooks().register(WebhookDraft.of("Support desk", desk.url(), EventTypes.all()));
        desk.knows(mine.secret().value());
        sandbox.story().start(StoryPlan.once(20));
        Awaitility.await().until(() -> !sandbox.story().progress().running());
        Webhook crm = sandbox.webhooks()
                .register(WebhookDraft.of(
                        "CRM sync",
                        "http://localhost:9/webhooks/parra",
                        List.of("contact.created", "contact.updated", "contact.deleted")));
        sandbox.webhooks().edit(crm.id(), WebhookDraft.retries(true));
        Webhook audit = sandbox.webhooks()
                .register(WebhookDraft.of("Audit trail", desk.url() + "?by=audit", List.of("message.created")));
        sandbox.webhooks().edit(audit.id(), WebhookDraft.faults(List.of(Fault.WRONG_SIGNATURE, Fault.DUPLICATES)));
        Webhook old = sandbox.webhooks().register(WebhookDraft.of("Old one", desk.url(), List.of("group.created")));
        sandbox.webhooks().edit(old.id(), WebhookDraft.paused(true));
        for (String type : List.of("contact.created", "message.created", "contact.updated", "message.created")) {
            sandbox.events().fire(EventBody.sample(type));
        }
        Awaitility.await().until(() -> one(null, DeliveryState.PENDING).isEmpty());
    }

    private List<Delivery> one(@org.jspecify.annotations.Nullable String webhook, DeliveryState state) {
        return sandbox.deliveries().list(new DeliveryFilter(webhook, null, state, null), Page.newest(1));
    }

    private void pictures() throws IOException {
        Webhook mine = sandbox.webhooks().list().get(0);
        picture("webhooks", "/webhooks");
        picture("register", "/webhooks/new");
        picture("webhook", "/webhooks/" + mine.id() + "?done=registered");
        picture(
                "webhook-faults",
                "/webhooks/" + sandbox.webhooks().list().get(2).id());
        picture("events", "/events");
        picture("deliveries", "/deliveries");
        picture(
                "delivery",
                "/deliveries/" + one(mine.id(), DeliveryState.DELIVERED).get(0).id());
        picture(
                "delivery-retrying",
                "/deliveries/" + one(null, DeliveryState.RETRYING).get(0).id());
        picture(
                "delivery-failed",
                "/deliveries/" + one(null, DeliveryState.FAILED).get(0).id());
        picture("not-found", "/nowhere");
        picture("delete", "/webhooks/" + mine.id(), "document.getElementById('confirm-delete').showPopover()");
        picture(
                "mistakes",
                "/webhooks/new",
                "document.querySelector('[data-check=none]').click();"
                        + "document.getElementById('url').value = 'ftp://localhost/';"
                        + "document.querySelector('form.form').submit()");
        sandbox.webhooks().rotate(mine.id(), Duration.ofHours(1));
        picture("webhook-rotating", "/webhooks/" + mine.id());
        sandbox.story().start(new StoryPlan(2, true, 500));
        picture("events-playing", "/events?sent=1");
        sandbox.story().stop();
    }

    private void picture(String name, String path) throws IOException {
        picture(name, path, "");
    }

    private void picture(String name, String path, String script) throws IOException {
        Map<String, List<Integer>> sizes = new LinkedHashMap<>();
        sizes.put("desktop", List.of(1280, 800));
        sizes.put("phone", List.of(390, 844));
        for (Map.Entry<String, List<Integer>> size : sizes.entrySet()) {
            for (String scheme : List.of("light", "dark")) {
                int width = size.getValue().get(0);
                show(width, size.getValue().get(1), scheme, path);
                browser.executeScript(script);
                awaitPage();
                shoot(
                        name + "-" + size.getKey() + "-" + scheme,
                        width,
                        size.getValue().get(1));
            }
        }
    }

    private void show(int width, int height, String scheme, String path) {
        device(width, height);
        Object feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        browser.get(sandbox.url() + path);
        awaitPage();
    }

    private void awaitPage() {
        new WebDriverWait(browser, PATIENCE)
                .until(page -> "complete".equals(browser.executeScript("return document.readyState")));
    }

    private void device(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** As high as the page. */
    private void shoot(String name, int width, int height) throws IOException {
        int wide = pixels("scrollWidth");
        if (wide > width) {
            System.out.println(name + " is too wide: " + wide);
        }
        device(width, Math.max(height, pixels("scrollHeight")));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private int pixels(String property) {
        Object value = browser.executeScript("return document.documentElement." + property);
        return Integer.parseInt(String.valueOf(value));
    }
}
