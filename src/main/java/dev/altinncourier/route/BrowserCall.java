package dev.altinncourier.route;

import dev.altinncourier.login.LoginDirectory;
import dev.altinncourier.login.LoginFlow;
import dev.altinncourier.login.LoginForm;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.login.LoginSettings;
import dev.altinncourier.login.PublicAddress;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What a person's browser sends to courier's pages: which browser it is, and whether one of these pages made it send that. */
@Singleton
final class BrowserCall {

    /** Its name on the page's form. */
    static final String FORM_MARK = "mark";

    private static final String COOKIE = "courier-login";
    private static final Pattern VALUE = Pattern.compile("(?:^|;\\s*)" + COOKIE + "=([A-Za-z0-9_-]{43})(?:;|$)");

    private final LoginDirectory directory;
    private final LoginFlow flow;
    private final LoginForm form;
    private final PublicAddress address;

    BrowserCall(LoginDirectory directory, LoginFlow flow, LoginForm form, PublicAddress address) {
        this.directory = directory;
        this.flow = flow;
        this.form = form;
        this.address = address;
    }

    /** Notes who is there. A browser that is new gets a value of its own with the answer. */
    LoginVisit meet(Exchange exchange) {
        var cookies = exchange.getMessage().getHeader("Cookie", "", String.class);
        var known = VALUE.matcher(cookies);
        var visit = new LoginVisit(known.find() ? known.group(1) : flow.newBrowser());
        LoginVisit.VISIT.set(exchange, visit);
        return visit;
    }

    /** The login that the address names. */
    LoginSettings login(Exchange exchange) throws LoginRefused, WrongSetup {
        var name = exchange.getMessage().getHeader("name", "", String.class);
        if (!directory.names().contains(name)) {
            throw new LoginRefused(
                    new Text("Det er ingen innlogging med dette navnet.", "There is no login of this name."));
        }
        var login = directory.get(name);
        LoginVisit.LOGIN.set(exchange, login);
        return login;
    }

    /** Makes sure that the form was courier's own, shown in this very browser (CSRF). */
    void requireOwnForm(Message message, LoginVisit visit, LoginSettings login) throws LoginRefused, WrongSetup {
        var origin = message.getHeader("Origin", "null", String.class);
        boolean here = origin.equals("null") || origin.equals(address.origin());
        if (!here || !form.isMarked(login.name(), visit.browser(), mark(message))) {
            throw new LoginRefused(new Text(
                    "Skjemaet er ikke fra denne siden, eller den har vært åpen for lenge. Åpne "
                            + address.page(login.name()) + " på nytt.",
                    "The form is not of this page, or the page has been open for too long. Open "
                            + address.page(login.name()) + " anew."));
        }
    }

    private static String mark(Message message) {
        var fields = message.getBody(Map.class);
        return fields == null ? "" : String.valueOf(fields.get(FORM_MARK));
    }

    /** The cookie by which the browser is known again when it comes back from ID-porten. */
    String cookie(LoginVisit visit) {
        return COOKIE + "=" + visit.browser() + "; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax"
                + (address.isSecure() ? "; Secure" : "");
    }
}
