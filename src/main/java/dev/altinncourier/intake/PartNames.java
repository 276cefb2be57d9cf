package dev.altinncourier.intake;

import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.FileRule.FileName.Form;
import dev.altinncourier.submission.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the planned files the names that they are sent under. */
final class PartNames {

    private final List<PlannedFile> planned;
    private final SafeFileName names = new SafeFileName();
    private final Map<PlannedFile, String> fixed = new HashMap<>();

    /** @param rules of the profile: what courier makes itself keeps its name */
    PartNames(List<PlannedFile> planned, List<FileRule> rules) {
        this.planned = List.copyOf(planned);
        rules.stream()
                .filter(rule -> rule.care().generator() != null)
                .filter(rule -> planned.stream().noneMatch(plan -> plan.rule().equals(rule)))
                .forEach(rule -> names.fixed(rule.generatedName()));
    }

    /** The parts, in the order of the plan, with paths relative to the submission's folder. */
    List<Part> parts(Path folder) {
        for (var plan : planned) {
            var name = plan.rule().filename().fixed();
            if (name != null) {
                fixed.put(plan, names.fixed(name));
            }
        }
        var parts = new ArrayList<Part>();
        for (var plan : planned) {
            parts.add(part(plan, folder));
        }
        return parts;
    }

    private String named(PlannedFile plan) {
        var own = plan.file().baseName();
        return plan.rule().filename().form() == Form.RFC5987
                ? names.withAllLetters(own, plan.contentType())
                : names.of(own, plan.contentType());
    }

    private Part part(PlannedFile plan, Path folder) {
        var file = plan.file();
        var given = fixed.get(plan);
        var segments = new ArrayList<String>();
        folder.relativize(file.path()).forEach(segment -> segments.add(segment.toString()));
        return new Part(
                plan.rule().role(),
                String.join("/", segments),
                given == null ? named(plan) : given,
                plan.contentType(),
                file.size(),
                plan.facts().sha256());
    }
}
