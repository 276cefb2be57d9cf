package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.openqa.selenium.By;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;

/** A person at a browser without scripts, who has courier's pages and ID-porten's before the eyes. */
final class PersonAtBrowser implements AutoCloseable {

    private final HtmlUnitDriver browser = new HtmlUnitDriver(false);
    private final URI courier;

    PersonAtBrowser(URI courier) {
        this.courier = courier;
    }

    /** Opens one of courier's pages. */
    PersonAtBrowser open(String path) {
        browser.get(courier.resolve(path).toString());
        return this;
    }

    /** Opens any address. */
    PersonAtBrowser openAt(String address) {
        browser.get(address);
        return this;
    }

    /** Begins to log in under a name: ends up at ID-porten. */
    PersonAtBrowser begin(String login) {
        open("/login/" + login);
        browser.findElement(By.id("begin")).click();
        assertThat(text()).contains("Hvem vil du logge inn som?");
        return this;
    }

    /** What ID-porten's page knows the request by. */
    String transaction() {
        return String.valueOf(browser.findElement(By.name("transaction")).getDomAttribute("value"));
    }

    /** Chooses at ID-porten who to be. */
    PersonAtBrowser as(String person) {
        browser.findElement(By.xpath("//button[contains(., '" + person + "')]")).click();
        return this;
    }

    /** Presses the button that ends a login. */
    PersonAtBrowser end(String login) {
        open("/login/" + login);
        browser.findElement(By.id("end")).click();
        return this;
    }

    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    String address() {
        return browser.getCurrentUrl();
    }

    @Override
    public void close() {
        browser.quit();
    }
}
