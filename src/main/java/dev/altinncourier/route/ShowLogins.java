package dev.altinncourier.route;

import dev.altinncourier.login.LoginForecast;
import dev.altinncourier.login.LoginPages;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Shows all logins that are set up, and how each stands. */
@Singleton
@Named("showLogins")
final class ShowLogins implements Processor {

    private final LoginForecast forecast;
    private final LoginPages pages;
    private final BrowserCall browser;
    private final PageAnswer answer;

    ShowLogins(LoginForecast forecast, LoginPages pages, BrowserCall browser, PageAnswer answer) {
        this.forecast = forecast;
        this.pages = pages;
        this.browser = browser;
        this.answer = answer;
    }

    @Override
    public void process(Exchange exchange) {
        browser.meet(exchange);
        answer.page(exchange, pages.all(forecast.all()));
    }
}
