package dev.altinncourier.doctor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.doctor.Finding.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that the doctor found.
 *
 * @param findings in the order in which they were looked at
 */
public record Diagnosis(List<Finding> findings) {

    private static final String LINE = "%-7s  %-11s  %s%s%s";

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** How the installation is: as its worst finding, but what could not be looked at is no fault of its own. */
    public State state() {
        return findings.stream()
                .map(Finding::state)
                .filter(state -> state != State.SKIPPED)
                .max(Comparator.naturalOrder())
                .orElse(State.OK);
    }

    /** For monitoring: 0 all is well, 1 something will not be for ever, 2 something is wrong. */
    public int exitCode() {
        return switch (state()) {
            case OK, SKIPPED -> 0;
            case WARN -> 1;
            case WRONG -> 2;
        };
    }

    /** A line for each, and one that sums them up. */
    public List<String> lines() {
        var lines = new ArrayList<>(findings.stream().map(Diagnosis::line).toList());
        lines.add(sum());
        return lines;
    }

    /** The finding as JSON. */
    public static ObjectNode json(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", finding.state().word())
                .put("check", finding.check())
                .put("about", finding.about())
                .put("what", finding.what())
                .put("fix", finding.fix());
    }

    /** All of it as one JSON document. */
    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("state", state().word());
        var list = json.putArray("findings");
        findings.forEach(finding -> list.add(json(finding)));
        return json;
    }

    private static String line(Finding finding) {
        return LINE.formatted(
                finding.state().word(),
                finding.check(),
                finding.about().isEmpty() ? "" : finding.about() + ": ",
                finding.what(),
                finding.fix().isEmpty() ? "" : " FIX: " + finding.fix());
    }

    private String sum() {
        return state().word() + ": " + count(State.WRONG) + " wrong, " + count(State.WARN) + " to be seen to, "
                + count(State.SKIPPED) + " skipped, " + count(State.OK) + " well";
    }

    private long count(State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }
}
