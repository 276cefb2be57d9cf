package dev.altinncourier.route;

import dev.altinncourier.login.LoginForecast;
import dev.altinncourier.login.LoginForm;
import dev.altinncourier.login.LoginPages;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Shows one login, with the buttons to begin and to end it. */
@Singleton
@Named("showLogin")
final class ShowLogin implements Processor {

    private final LoginForecast forecast;
    private final LoginPages pages;
    private final LoginForm form;
    private final BrowserCall browser;
    private final PageAnswer answer;

    ShowLogin(LoginForecast forecast, LoginPages pages, LoginForm form, BrowserCall browser, PageAnswer answer) {
        this.forecast = forecast;
        this.pages = pages;
        this.form = form;
        this.browser = browser;
        this.answer = answer;
    }

    @Override
    public void process(Exchange exchange) throws LoginRefused, WrongSetup {
        var visit = browser.meet(exchange);
        var login = browser.login(exchange);
        answer.page(exchange, pages.one(forecast.of(login), form.mark(login.name(), visit.browser())));
    }
}
