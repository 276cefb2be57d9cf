package dev.altinncourier.intake;

import dev.altinncourier.profile.FileRule;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the profile's rule for a file: the first in the profile's order that fits wins. */
final class RuleMatch {

    private final List<FileRule> rules;
    private final boolean single;

    /** @param single true when the file is the whole drop, and its name is the key and tells nothing */
    RuleMatch(List<FileRule> rules, boolean single) {
        this.rules = List.copyOf(rules);
        this.single = single;
    }

    Optional<FileRule> byRole(String role) {
        return rules.stream().filter(rule -> rule.role().equals(role)).findFirst();
    }

    Optional<FileRule> of(FileFacts file) {
        var matching = rules.stream().filter(rule -> matches(rule, file)).findFirst();
        return matching.isPresent() || !single
                ? matching
                : rules.stream()
                        .filter(rule -> rule.form() && rootFits(rule, file))
                        .findFirst();
    }

    /** The roles and how their files are recognised, for a finding. */
    String described() {
        return rules.stream().map(RuleMatch::described).collect(Collectors.joining(", "));
    }

    private static boolean matches(FileRule rule, FileFacts file) {
        var match = rule.match();
        boolean byName = match.glob() != null || match.root() != null;
        var fits = byName && fits(match.glob(), file.file(), true) && rootFits(rule, file);
        return fits && !fits(match.except(), file.file(), false);
    }

    private static boolean rootFits(FileRule rule, FileFacts file) {
        var root = rule.match().root();
        return root == null || file.hasRoot(root);
    }

    private static boolean fits(@Nullable String glob, SubmittedFile file, boolean withoutGlob) {
        return glob == null
                ? withoutGlob
                : FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(relative(file));
    }

    /** Cut from the real path, because a name read back from text may be another one in some locales. */
    private static Path relative(SubmittedFile file) {
        int depth = file.name().split("/", -1).length;
        int end = file.path().getNameCount();
        return file.path().subpath(end - depth, end);
    }

    private static String described(FileRule rule) {
        var glob = rule.match().glob();
        var root = rule.match().root();
        var how = (glob == null ? "" : " " + glob) + (root == null ? "" : " <" + root + ">");
        return rule.role() + (how.isEmpty() ? "" : ":" + how);
    }
}
