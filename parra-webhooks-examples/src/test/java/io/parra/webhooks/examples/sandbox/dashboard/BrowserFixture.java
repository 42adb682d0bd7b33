package io.parra.webhooks.examples.sandbox.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.SandboxSettings;
import io.parra.webhooks.examples.sandbox.sender.RetryPolicy;
import io.parra.webhooks.examples.sandbox.sender.SenderSettings;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A browser, and for each test a sandbox with the dashboard, and a receiver. */
abstract class BrowserFixture {

    private static @Nullable ChromeDriver browser;

    @TempDir
    Path folder;

    Sandbox sandbox;
    Desk desk;
    Visitor visitor;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(
                Chromium.isInstalled(),
                "Skipped: no /usr/bin/chromium and /usr/bin/chromedriver (Debian: chromium, chromium-driver)");
        browser = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
            browser = null;
        }
    }

    @BeforeEach
    void startBoth() {
        desk = new Desk();
        sandbox = startSandbox();
        visitor = new Visitor(browser(), sandbox.url().toString());
    }

    Sandbox startSandbox() {
        RetryPolicy quick = new RetryPolicy(50, Duration.ofMillis(200), 1.5, Duration.ofMillis(600), 0.2);
        SandboxSettings settings = SandboxSettings.of(folder.resolve("sandbox.db"), 0)
                .withSender(new SenderSettings(Duration.ofSeconds(5), 16, quick));
        return Sandbox.start(settings, new Dashboard());
    }

    @AfterEach
    void stopBothAndLookForWhatTheBrowserRefused() {
        browser().get("about:blank");
        sandbox.close();
        desk.close();
        assertEquals(
                List.of(),
                browser().manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(message -> message.contains("Content Security Policy") || message.contains("Uncaught"))
                        .toList());
    }

    static ChromeDriver browser() {
        if (browser == null) {
            throw new IllegalStateException("No browser is open");
        }
        return browser;
    }

    /** Registers the receiver without clicking. */
    Webhook registered(String... types) {
        Webhook webhook = sandbox.webhooks().register(WebhookDraft.of("The desk", desk.url(), List.of(types)));
        desk.knows(webhook.secret().value());
        return webhook;
    }

    /** Fires a sample by clicking. */
    void fire(String type) {
        visitor.open("/events?type=" + type);
        visitor.click("#send");
        visitor.seeText(".sent", "Fired " + type);
    }

    /** Fires a sample by clicking, in another tab. */
    void fireElsewhere(String type) {
        String here = visitor.newTab();
        fire(type);
        visitor.closeTabAndGoTo(here);
    }
}
