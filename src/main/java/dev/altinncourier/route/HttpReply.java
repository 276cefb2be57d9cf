package dev.altinncourier.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.server.HttpProblem;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What courier's own API answers, as JSON. */
final class HttpReply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpReply() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static void json(Message message, int status, ObjectNode body) {
        write(message, status, "application/json", body);
    }

    /** As problem+json (RFC 9457), with the rule, and the fix in both languages. */
    static void problem(Message message, int status, Problem problem) {
        var body = object().put("status", status)
                .put("detail", problem.summary().en())
                .put("rule", problem.rule())
                .put("category", problem.category().name());
        body.set("summary", text(problem.summary()));
        body.set("fix", text(problem.nextAction()));
        write(message, status, HttpProblem.TYPE, body);
    }

    private static ObjectNode text(Text text) {
        return object().put("nb", text.nb()).put("en", text.en());
    }

    private static void write(Message message, int status, String type, ObjectNode body) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setBody(body.toString());
    }
}
