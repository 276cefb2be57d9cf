package dev.altinncourier.route;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.doctor.Doctor;
import dev.altinncourier.doctor.Finding.State;
import dev.altinncourier.doctor.Question;
import dev.altinncourier.doctor.Records;
import dev.altinncourier.doctor.Setup;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.JournalProbe;
import dev.altinncourier.journal.JournalState;
import dev.altinncourier.login.LoginForecast;
import dev.altinncourier.server.HttpProblem;
import dev.altinncourier.submission.InstanceOwner;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Looks at the installation for whoever asks by HTTP. One look at a time: each asks Maskinporten and the apps anew. */
@Singleton
@Named("askDoctor")
final class AskDoctor implements Processor {

    private static final int WRONG = 503;

    private final Doctor doctor;
    private final Semaphore free = new Semaphore(1);

    AskDoctor(Setup setup, JournalProbe journal, LoginForecast logins, Clock clock) {
        this.doctor = new Doctor(setup, new Records(() -> look(journal), Optional.of(logins::all)), clock);
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        var message = exchange.getMessage();
        var profile = Optional.ofNullable(message.getHeader("profile", String.class));
        var number = Optional.ofNullable(message.getHeader("owner", String.class));
        var owner = number.flatMap(Question::owner).filter(known -> known.kind() == InstanceOwner.Kind.ORGANISATION);
        if (number.isPresent() && owner.isEmpty()) {
            // Addresses end up in the logs of proxies: a person's number is asked about by the command alone.
            answer(message, new HttpProblem(400, "owner takes one organisation number of 9 digits."));
        } else if (free.tryAcquire()) {
            try {
                examine(message, new Question(profile, owner.stream().toList()));
            } finally {
                free.release();
            }
        } else {
            answer(message, new HttpProblem(429, "The doctor is looking already; ask again in a moment."));
        }
    }

    private void examine(Message message, Question question) throws InterruptedException {
        var diagnosis = doctor.examine(question);
        answer(message, diagnosis.state() == State.WRONG ? WRONG : 200, "application/json", diagnosis.json());
    }

    private static JournalState look(JournalProbe journal) {
        try {
            journal.tryOut();
            return JournalState.well("this courier writes to it");
        } catch (JournalFailure e) {
            return JournalState.broken(
                    "the journal cannot be written", "look for space and errors on the disk, or in the database");
        }
    }

    private static void answer(Message message, HttpProblem problem) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("status", problem.status())
                .put("detail", problem.detail());
        answer(message, problem.status(), HttpProblem.TYPE, body);
    }

    private static void answer(Message message, int status, String type, ObjectNode body) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setBody(body.toString());
    }
}
