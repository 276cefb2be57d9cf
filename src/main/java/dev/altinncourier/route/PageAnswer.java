package dev.altinncourier.route;

import dev.altinncourier.login.IdPortenConfig;
import dev.altinncourier.login.LoginPages;
import jakarta.inject.Singleton;
import java.net.URI;
import org.apache.camel.Exchange;

/** Answers a person's browser: with a page, or with where it is to go. */
@Singleton
final class PageAnswer {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final BrowserCall browser;
    private final LoginPages pages;
    private final String issuer;

    PageAnswer(BrowserCall browser, LoginPages pages, IdPortenConfig config) {
        this.browser = browser;
        this.pages = pages;
        this.issuer = config.issuer().map(PageAnswer::origin).orElse("'none'");
    }

    void page(Exchange exchange, String html) {
        page(exchange, OK, html);
    }

    void page(Exchange exchange, int status, String html) {
        answer(exchange, status, html);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "text/html; charset=utf-8");
        exchange.getMessage().setHeader("Content-Security-Policy", pages.policy(issuer));
    }

    void goTo(Exchange exchange, String address) {
        answer(exchange, SEE_OTHER, "");
        exchange.getMessage().setHeader("Location", address);
    }

    private void answer(Exchange exchange, int status, String body) {
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        LoginVisit.VISIT.find(exchange).ifPresent(visit -> message.setHeader("Set-Cookie", browser.cookie(visit)));
        message.setBody(body);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
