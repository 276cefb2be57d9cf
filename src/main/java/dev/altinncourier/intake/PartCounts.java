package dev.altinncourier.intake;

import dev.altinncourier.profile.FileRule;
import java.util.List;

/** Checks how many files of each rule there are, and how large they are. */
final class PartCounts {

    private final List<FileRule> rules;
    private final Findings findings;

    PartCounts(List<FileRule> rules, Findings findings) {
        this.rules = List.copyOf(rules);
        this.findings = findings;
    }

    /**
     * A file that courier makes itself is not missing.
     *
     * @param undecided true when some file could not be told, so that nothing can be said to be missing
     */
    void check(List<PlannedFile> planned, boolean undecided) {
        planned.forEach(this::checkFile);
        for (var rule : rules) {
            long count =
                    planned.stream().filter(plan -> plan.rule().equals(rule)).count();
            var wanted = rule.count();
            boolean made = count == 0 && rule.care().generator() != null;
            if (count < wanted.min() && !made && !undecided) {
                add(FileSetRule.TOO_FEW_FILES, rule, "minst", "at least", wanted.min(), count);
            }
            if (count > wanted.max() && wanted.max() > 0) {
                add(FileSetRule.TOO_MANY_FILES, rule, "høyst", "at most", wanted.max(), count);
            }
        }
    }

    private void checkFile(PlannedFile plan) {
        var file = plan.file();
        if (plan.rule().count().max() == 0) {
            var role = plan.rule().role();
            findings.add(
                    FileSetRule.FILE_NOT_TAKEN,
                    file.name(),
                    null,
                    "Profilen sender ikke filer av slaget " + role + ".",
                    "The profile sends no files of the kind " + role + ".");
            return;
        }
        long most = plan.rule().count().maxBytes();
        if (file.size() > most) {
            findings.add(
                    FileSetRule.FILE_TOO_LARGE,
                    file.name(),
                    null,
                    "Filen er på %d byte; grensen er %d.".formatted(file.size(), most),
                    "The file has %d bytes; the limit is %d.".formatted(file.size(), most));
        }
    }

    private void add(FileSetRule broken, FileRule rule, String nb, String en, int limit, long count) {
        var role = rule.role();
        findings.add(
                broken,
                role,
                null,
                "Det må være %s %d av %s; det er %d.".formatted(nb, limit, role, count),
                "There must be %s %d of %s; there are %d.".formatted(en, limit, role, count));
    }
}
