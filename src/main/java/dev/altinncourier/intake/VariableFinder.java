package dev.altinncourier.intake;

import dev.altinncourier.profile.AppProfile.FilePlace;
import dev.altinncourier.profile.AppProfile.VarRule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the values of a profile's variables: in the manifest, else in a file, else in the profile itself. */
final class VariableFinder {

    private final Map<String, VarRule> rules;
    private final Findings findings;

    VariableFinder(Map<String, VarRule> rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    /**
     * The values by name.
     *
     * @param named those of the manifest, which win; one that the profile does not know is kept
     */
    Map<String, String> find(Map<String, String> named, List<PlannedFile> files) {
        var values = new LinkedHashMap<>(named);
        rules.forEach((name, rule) -> {
            if (!values.containsKey(name)) {
                value(name, rule, files).ifPresent(value -> values.put(name, value));
            }
        });
        values.entrySet().stream()
                .filter(entry -> entry.getValue().length() > FoundTexts.LONGEST)
                .forEach(entry -> report(VariableRule.VARIABLE_TOO_LONG, entry.getKey(), rules.get(entry.getKey())));
        return values;
    }

    private Optional<String> value(String name, VarRule rule, List<PlannedFile> files) {
        var place = rule.place();
        var looked = place == null ? List.<PlannedFile>of() : ofRole(place.role(), files);
        var texts = new LinkedHashSet<String>();
        looked.forEach(file -> texts.addAll(file.facts().texts().at(place == null ? null : place.xpath())));
        if (texts.size() > 1) {
            report(VariableRule.VARIABLE_AMBIGUOUS, name, rule);
        } else if (texts.isEmpty() && rule.otherwise() == null && !isExplained(place, looked)) {
            report(VariableRule.VARIABLE_MISSING, name, rule);
        }
        return texts.stream().findFirst().or(() -> Optional.ofNullable(rule.otherwise()));
    }

    private static List<PlannedFile> ofRole(String role, List<PlannedFile> files) {
        return files.stream().filter(file -> file.rule().role().equals(role)).toList();
    }

    /** A file that is damaged or not there has a finding of its own. */
    private boolean isExplained(@Nullable FilePlace place, List<PlannedFile> looked) {
        boolean unread = looked.isEmpty()
                || looked.stream().anyMatch(file -> file.facts().damaged());
        return place != null && unread && !findings.isEmpty();
    }

    private void report(VariableRule broken, String name, @Nullable VarRule rule) {
        var place = rule == null ? null : rule.place();
        var where = place == null ? "" : ", " + place.role() + " " + place.xpath();
        findings.add(
                broken,
                place == null ? Manifest.FILE : place.role(),
                place == null ? "vars." + name : place.xpath(),
                broken.summary().nb() + " (" + name + ": " + Manifest.FILE + " vars." + name + where + ")",
                broken.summary().en() + " (" + name + ": " + Manifest.FILE + " vars." + name + where + ")");
    }
}
