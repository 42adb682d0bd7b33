package io.parra.webhooks.examples.sandbox.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who looks at pages, clicks and types; what is not there yet is waited for. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ChromeDriver browser;
    private final String home;

    Visitor(ChromeDriver browser, String home) {
        this.browser = browser;
        this.home = home;
    }

    void open(String path) {
        browser.get(home + path);
    }

    String path() {
        return String.valueOf(browser.getCurrentUrl()).substring(home.length());
    }

    void click(String css) {
        until(page -> {
            page.findElement(By.cssSelector(css)).click();
            return true;
        });
    }

    void clickButton(String text) {
        By button = By.xpath("//main//*[(self::button or self::a) and starts-with(normalize-space(), '" + text + "')]");
        until(ExpectedConditions.elementToBeClickable(button)).click();
    }

    void type(String css, String text) {
        WebElement field = see(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Without a key for each letter. */
    void fill(String css, String text) {
        script("arguments[0].value = arguments[1]", see(css), text);
    }

    void choose(String css, String option) {
        new Select(see(css)).selectByVisibleText(option);
    }

    WebElement see(String css) {
        return until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void seeText(String css, String text) {
        until(page -> all(css).stream().anyMatch(seen -> seen.contains(text)));
    }

    /** Waits until just so many of the things are there and each of them has the text. */
    void seeJust(int count, String css, String text) {
        until(page -> {
            List<String> seen = all(css);
            return seen.size() == count && seen.stream().allMatch(each -> each.contains(text));
        });
    }

    List<String> all(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** To the character, which a visible text is not. */
    String exactText(String css) {
        return until(page -> page.findElement(By.cssSelector(css)).getDomProperty("textContent"));
    }

    String value(String css) {
        return String.valueOf(see(css).getDomProperty("value"));
    }

    Object script(String script, Object... arguments) {
        return String.valueOf(((JavascriptExecutor) browser).executeScript(script, arguments));
    }

    /** Opens another tab, and goes there; the name of the one before. */
    String newTab() {
        String before = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        return before;
    }

    void closeTabAndGoTo(String before) {
        browser.close();
        browser.switchTo().window(before);
    }

    void keys(CharSequence... keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    Set<String> scripts() {
        Set<String> sources = new TreeSet<>();
        browser.findElements(By.tagName("script"))
                .forEach(script -> sources.add(String.valueOf(script.getDomAttribute("src"))));
        return sources;
    }

    <T> T until(Function<? super WebDriver, T> condition) {
        return new WebDriverWait(browser, PATIENCE, GLANCE)
                // Of an element that went with its page, the driver complains in more than one way.
                .ignoring(WebDriverException.class)
                .until(condition);
    }
}
