package dev.altinncourier.route;

import dev.altinncourier.journal.SubmissionList;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells who posted a submission which one it is: 202 for a new one, 200 for one that was posted before. */
@Singleton
@Named("answerPosted")
final class AnswerPosted implements Processor {

    private final SubmissionList submissions;
    private final SubmissionJson json;

    AnswerPosted(SubmissionList submissions, SubmissionJson json) {
        this.submissions = submissions;
        this.json = json;
    }

    @Override
    public void process(Exchange exchange) {
        var earlier = PostedCall.POSTED.in(exchange).earlier();
        var message = exchange.getMessage();
        var id = Optional.ofNullable(earlier).orElseGet(() -> message.getBody(SubmissionId.class));
        var listed = submissions.find(id).orElseThrow();
        HttpReply.json(message, earlier == null ? 202 : 200, json.brief(listed));
        message.setHeader("Location", "/api/submissions/" + id);
    }
}
