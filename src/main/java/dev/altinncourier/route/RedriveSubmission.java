package dev.altinncourier.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.outcome.RedriveRequest;
import dev.altinncourier.outcome.SubmissionFolders;
import dev.altinncourier.server.HttpProblem;
import dev.altinncourier.submission.SubmissionId;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Moves the submission that an operator names back to its inbox, and answers where it goes. */
@Singleton
@Named("redriveSubmission")
final class RedriveSubmission implements Processor {

    private final SubmissionFolders folders;
    private final ObjectMapper json;
    private final Clock clock;

    RedriveSubmission(FoldersConfig folders, ObjectMapper json, Clock clock) {
        this.folders = new SubmissionFolders(folders.base());
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var message = exchange.getMessage();
        try {
            redrive(message);
        } catch (JsonProcessingException notJson) {
            answer(message, new HttpProblem(400, "The body is no JSON object {\"newInstance\": true}."));
        } catch (NoSuchFileException | FileAlreadyExistsException raced) {
            answer(message, new HttpProblem(409, "The submission is being moved, or its name is taken in the inbox."));
        } catch (IOException | RuntimeException e) {
            Log.errorf(e, "a submission could not be re-driven");
            answer(message, new HttpProblem(500, "The folder could not be moved; the log says why."));
        }
    }

    private void redrive(Message message) throws IOException {
        var id = message.getHeader("id", "", String.class);
        if (!SubmissionId.isWellFormed(id)) {
            answer(message, new HttpProblem(400, "Not a submission id: 26 characters of base 32."));
            return;
        }
        boolean newInstance = wantsNewInstance(message);
        var found = folders.find(id);
        if (found.isEmpty()) {
            answer(message, new HttpProblem(404, "No submission of this id lies in courier's folders."));
        } else if (found.size() > 1 || !found.get(0).canBeRedriven()) {
            var where = found.get(0).box();
            answer(message, new HttpProblem(409, "It is not in rejected or dead-letter, but in " + where + "."));
        } else {
            accept(message, found.get(0), newInstance);
        }
    }

    private void accept(Message message, FiledSubmission submission, boolean newInstance) throws IOException {
        var to = folders.moveBack(submission, new RedriveRequest(newInstance, clock.instant()));
        Log.infof("submission %s is re-driven by HTTP", submission.id());
        var accepted = json.createObjectNode()
                .put("id", submission.id().value())
                .put("profile", submission.profile())
                .put("newInstance", newInstance)
                .put("folder", to.toString())
                .put(
                        "next",
                        "It ends in done, rejected or dead-letter, in a folder whose name ends with ~"
                                + submission.id().shortForm() + ".");
        answer(message, 202, "application/json", accepted);
    }

    private boolean wantsNewInstance(Message message) throws IOException {
        if (message.getHeader("newInstance", false, Boolean.class)) {
            return true;
        }
        var body = message.getBody(String.class);
        if (body == null || body.isBlank()) {
            return false;
        }
        var asked = json.readTree(body);
        var wanted = asked.path("newInstance");
        if (!asked.isObject() || !(wanted.isBoolean() || wanted.isMissingNode())) {
            throw new JsonProcessingException("newInstance is true or false") {
                private static final long serialVersionUID = 1L;
            };
        }
        return wanted.asBoolean(false);
    }

    private void answer(Message message, HttpProblem problem) {
        var body = json.createObjectNode().put("status", problem.status()).put("detail", problem.detail());
        answer(message, problem.status(), HttpProblem.TYPE, body);
    }

    private static void answer(Message message, int status, String type, ObjectNode body) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setBody(body.toString());
    }
}
