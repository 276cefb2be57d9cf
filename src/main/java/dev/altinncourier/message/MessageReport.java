package dev.altinncourier.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.time.Instant;

/**
 * The report that goes with a message to the dead-letter destination, as JSON in a header or property. It names no owner and
 * repeats no content.
 *
 * @param message which it is about
 * @param problem what is wrong with it, and the fix
 * @param time when it was refused
 */
public record MessageReport(MessageRef message, Problem problem, Instant time) {

    /** Header or property with the report. */
    public static final String REPORT = "courierReport";

    /** Header or property with its rule alone, for selectors. */
    public static final String RULE = "courierRule";

    private static final int SCHEMA_VERSION = 1;

    public String rule() {
        return problem.rule();
    }

    public String json() {
        var report = JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("source", message.source())
                .put("messageId", message.id())
                .put("category", problem.category().name())
                .put("rule", problem.rule());
        put(report, "summary", problem.summary());
        put(report, "nextAction", problem.nextAction());
        return report.put("time", time.toString()).toString();
    }

    private static void put(ObjectNode report, String name, Text text) {
        report.putObject(name).put("nb", text.nb()).put("en", text.en());
    }
}
