package dev.altinncourier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.instance.Ledger;

/** A page for people: what lies in the sandbox just now. */
final class FrontPage {

    private static final int MOST = 500;
    private static final String HEAD =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sandbox</title>
            <style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem;max-width:75rem}table{border-collapse:collapse}
            th,td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid #ddd}
            td{font-variant-numeric:tabular-nums}
            p{max-width:45rem}</style></head><body><h1>The sandbox</h1>
            <p>A stand-in for Altinn. Nothing here is real, and nothing leaves this machine. Each row is one instance:
            a form that was sent in for an owner, and the task its process has reached. The newest come first.</p>
            """;

    private final Ledger ledger;

    FrontPage(Ledger ledger) {
        this.ledger = ledger;
    }

    Answer show(Call call) {
        var rows = ledger.rows(MOST);
        var page = new StringBuilder(HEAD);
        if (rows.isEmpty()) {
            page.append("<p>No instance yet. Put a submission into the inbox and load this page again.</p>");
        } else {
            page.append("<table><tr><th>Instance</th><th>App</th><th>Owner</th><th>Stands in</th><th>Data elements</th>"
                    + "<th>Sender's reference</th></tr>");
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
        page.append("</tr>");
    }

    private static String place(JsonNode row) {
        if (row.hasNonNull("hardDeleted")) {
            return "deleted";
        }
        var label = row.path("substatus").path("label").asText("");
        var ended = label.isEmpty() ? "ended" : "ended: " + label;
        return row.hasNonNull("ended") ? ended : row.path("currentTask").asText();
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
