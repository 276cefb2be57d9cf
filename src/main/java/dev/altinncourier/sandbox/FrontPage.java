package dev.altinncourier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page for people: what lies in the sandbox just now, with buttons for what a person may do with it. */
final class FrontPage {

    private static final int MOST = 500;
    private static final String HEAD =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sandbox</title>
            <style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem;max-width:85rem}table{border-collapse:collapse}
            th,td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid #ddd}
            td{font-variant-numeric:tabular-nums}
            form{display:inline}button{font:inherit;margin-right:.3rem}
            p{max-width:45rem}</style></head><body><h1>The sandbox</h1>
            <p>A stand-in for Altinn. Nothing here is real, and nothing leaves this machine. Each row is one instance:
            a form that was sent in for an owner, and the task its process has reached. The newest come first.
            The buttons do what a person would do in Altinn.</p>
            """;

    private final World world;

    FrontPage(World world) {
        this.world = world;
    }

    Answer show(Call call) {
        var rows = world.ledger.rows(MOST);
        var page = new StringBuilder(HEAD);
        if (rows.isEmpty()) {
            page.append("<p>No instance yet. Put a submission into the inbox and load this page again.</p>");
        } else {
            page.append("<table><tr><th>Instance</th><th>App</th><th>Owner</th><th>Stands in</th><th>Data elements</th>"
                    + "<th>Sender's reference</th><th>A person can</th></tr>");
            rows.forEach(row -> row(page, row));
            page.append("</table>");
        }
        return Answer.of(
                200, "text/html; charset=utf-8", page.append("</body></html>").toString());
    }

    private static void row(StringBuilder page, JsonNode row) {
        page.append("<tr>");
        cell(page, row.path("id").asText());
        cell(page, row.path("app").asText());
        cell(page, row.path("owner").asText());
        cell(page, place(row));
        cell(page, String.valueOf(row.path("data").size()));
        cell(page, row.path("dataValues").path("sluttbrukersystemRef").asText(""));
        page.append("<td>");
        actions(row).forEach(action -> button(page, row.path("id").asText(), action));
        page.append("</td></tr>");
    }

    private static String place(JsonNode row) {
        if (row.hasNonNull("hardDeleted") || row.hasNonNull("softDeleted")) {
            return "deleted";
        }
        var label = row.path("substatus").path("label").asText("");
        var ended = label.isEmpty() ? row.path("endEvent").asText() : "ended: " + label;
        return row.hasNonNull("ended") ? ended : row.path("currentTask").asText();
    }

    /** What makes sense where the instance stands. */
    private static List<String> actions(JsonNode row) {
        var actions = new ArrayList<String>();
        if (row.hasNonNull("hardDeleted") || row.hasNonNull("softDeleted")) {
            return actions;
        }
        if (row.path("taskType").asText().equals("data")) {
            actions.add("write");
        }
        row.path("taskActions").forEach(action -> actions.add(action.asText()));
        if (!row.hasNonNull("ended")) {
            actions.add("cancel");
        }
        actions.add("delete");
        return actions;
    }

    private static void button(StringBuilder page, String instance, String action) {
        page.append("<form method=\"post\" action=\"/sandbox/person/button\"><input type=\"hidden\" name=\"instance\""
                        + " value=\"")
                .append(instance)
                .append("\"><button name=\"action\" value=\"")
                .append(action)
                .append("\">")
                .append(action)
                .append("</button></form>");
    }

    /** What a button sends; the answer is this page again, or what came of it when nothing did. */
    Answer press(Call call) {
        var order = Answer.JSON.createObjectNode();
        for (var pair : call.body().text().split("&")) {
            var named = pair.split("=", 2);
            if (named.length == 2) {
                order.put(named[0], URLDecoder.decode(named[1], StandardCharsets.UTF_8));
            }
        }
        try {
            world.person.act(order);
        } catch (IllegalArgumentException e) {
            throw new Refused(Answer.of(400, "text/plain; charset=utf-8", e.getMessage() + "\n"));
        }
        return Answer.empty(303).with("Location", "/sandbox");
    }

    private static void cell(StringBuilder page, String text) {
        page.append("<td>")
                .append(text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"))
                .append("</td>");
    }
}
