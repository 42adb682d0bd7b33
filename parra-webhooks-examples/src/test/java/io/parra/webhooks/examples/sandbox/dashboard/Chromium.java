package io.parra.webhooks.examples.sandbox.dashboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's browser, without a screen. */
final class Chromium {

    static final Dimension DESKTOP = new Dimension(1280, 900);

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** It misses a protocol for each newer browser, which nothing here needs. */
    private static final Logger TALK = Logger.getLogger("org.openqa.selenium.devtools");

    private Chromium() {}

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    static ChromeDriver open() {
        TALK.setLevel(Level.SEVERE);
        ChromeDriverService driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--window-size=" + DESKTOP.getWidth() + "," + DESKTOP.getHeight());
        return new ChromeDriver(driver, options);
    }
}
