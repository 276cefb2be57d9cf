package dev.altinncourier.route;

import dev.altinncourier.login.LoginPages;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.hc.core5.http.HttpException;

/** Tells the person at the browser, or the log where there is none, why a login did not come about or could not be kept. */
@Singleton
@Named("showLoginFailure")
final class ShowLoginFailure implements Processor {

    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final TokenHosts hosts;
    private final LoginPages pages;
    private final PageAnswer answer;

    ShowLoginFailure(TokenHosts hosts, LoginPages pages, PageAnswer answer) {
        this.hosts = hosts;
        this.pages = pages;
        this.answer = answer;
    }

    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        hosts.broke(exchange);
        note(cause);
        if (LoginVisit.VISIT.find(exchange).isPresent()) {
            var words = LoginVisit.REVOCATION.find(exchange).isPresent() ? notRevoked() : words(cause);
            answer.page(exchange, status(cause), pages.refused(words));
        }
    }

    private static void note(Throwable cause) {
        if (cause instanceof LoginRefused || cause instanceof SubmissionFailure) {
            Log.infof("a login did not come about or was not renewed: %s", cause.getMessage());
        } else if (isTransport(cause)) {
            Log.warnf(
                    "ID-porten gave no answer to a login: %s", cause.getClass().getSimpleName());
        } else {
            Log.error("a login has failed", cause);
        }
    }

    private static int status(Throwable cause) {
        if (cause instanceof LoginRefused) {
            return BAD_REQUEST;
        }
        return isTransport(cause) || cause instanceof SubmissionFailure.Unavailable ? UNAVAILABLE : INTERNAL_ERROR;
    }

    private static Text words(Throwable cause) {
        if (cause instanceof LoginRefused refused) {
            return refused.words();
        }
        if (cause instanceof SubmissionFailure failure) {
            var problem = failure.problem();
            return new Text(
                    problem.summary().nb() + " " + problem.nextAction().nb(),
                    problem.summary().en() + " " + problem.nextAction().en());
        }
        return isTransport(cause)
                ? new Text(
                        "ID-porten svarer ikke. Ingen er logget inn; prøv igjen om litt.",
                        "ID-porten does not answer. Nobody is logged in; try again in a while.")
                : new Text(
                        "Noe gikk galt hos courier. Loggen sier hva.",
                        "Something went wrong at courier. The log says what.");
    }

    private static Text notRevoked() {
        return new Text(
                "Innloggingen er avsluttet her, men ID-porten fikk ikke beskjed. Trekk tilgangen tilbake hos ID-porten selv.",
                "The login has been ended here, but ID-porten could not be told. Take the access back at ID-porten"
                        + " yourself.");
    }

    private static boolean isTransport(Throwable cause) {
        return cause instanceof IOException || cause instanceof HttpException;
    }
}
