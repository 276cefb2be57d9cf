package dev.altinncourier.check;

import dev.altinncourier.check.TextWalk.Found;
import dev.altinncourier.profile.AppProfile.CrossCheck;
import dev.altinncourier.profile.AppProfile.FilePlace;
import dev.altinncourier.profile.ElementPath;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** Compares what several files of a submission say of the same thing. Names places, never what stands there. */
public final class CrossChecks {

    private static final int MOST_TEXTS = 1_000;
    private static final int LONGEST = 1_000;
    private static final int MOST_ISSUES = 20;

    private final Submission submission;
    private final Map<Part, Map<String, List<Found>>> texts = new LinkedHashMap<>();

    private CrossChecks(Submission submission) {
        this.submission = submission;
    }

    /**
     * A check that found different values.
     *
     * @param check which
     * @param issues one for each place that has a value
     */
    public record Difference(CrossCheck check, List<Issue> issues) {
        public Difference {
            issues = List.copyOf(issues);
        }
    }

    /** What differs. Each file is read once, and only where something is looked for in it. */
    public static List<Difference> differences(List<CrossCheck> checks, Submission submission) throws IOException {
        var found = new CrossChecks(submission);
        for (var part : submission.content().parts()) {
            found.read(part, checks);
        }
        var differences = new ArrayList<Difference>();
        for (var check : checks) {
            var issues = found.issues(check);
            if (!issues.isEmpty()) {
                differences.add(new Difference(check, issues));
            }
        }
        return differences;
    }

    private void read(Part part, List<CrossCheck> checks) throws IOException {
        var xpaths = checks.stream()
                .flatMap(check -> check.places().stream())
                .filter(place -> place.role().equals(part.role()))
                .map(FilePlace::xpath)
                .distinct()
                .toList();
        if (xpaths.isEmpty()) {
            return;
        }
        var walk = new TextWalk(xpaths.stream().map(ElementPath::parse).toList(), MOST_TEXTS, LONGEST);
        var found = texts(part, walk);
        var byXpath = new LinkedHashMap<String, List<Found>>();
        for (int i = 0; i < xpaths.size(); i++) {
            byXpath.put(xpaths.get(i), found.get(i));
        }
        texts.put(part, byXpath);
    }

    /** Intake has refused what is no whole XML or JSON; a file of another kind has no place in it. */
    private List<List<Found>> texts(Part part, TextWalk walk) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(submission.file(part)))) {
            return part.contentType().contains("json") ? FieldTexts.of(in, walk) : ElementTexts.of(in, walk);
        } catch (XMLStreamException e) {
            return walk.found();
        }
    }

    private List<Issue> issues(CrossCheck check) {
        var values = owner(check);
        var issues = new ArrayList<Issue>();
        texts.forEach((part, byXpath) -> check.places().stream()
                .filter(place -> place.role().equals(part.role()))
                .forEach(place -> byXpath.getOrDefault(place.xpath(), List.of()).stream()
                        .filter(found -> !found.text().isEmpty())
                        .filter(found -> values.add(found.text()) || issues.isEmpty() || isFirstOf(issues, part, place))
                        .limit(MOST_ISSUES)
                        .forEach(found -> issues.add(issue(check, part, place, found)))));
        return values.size() > 1 ? issues.stream().limit(MOST_ISSUES).toList() : List.of();
    }

    /** Of a place that says the same again and again, the first time is named. */
    private static boolean isFirstOf(List<Issue> issues, Part part, FilePlace place) {
        return issues.stream()
                .noneMatch(issue -> part.path().equals(issue.file())
                        && String.valueOf(issue.field()).startsWith(place.xpath() + " "));
    }

    /** The owner's number, where it must be the same as well; a party id is no number that a form holds. */
    private Set<String> owner(CrossCheck check) {
        var values = new TreeSet<String>();
        var owner = submission.content().owner();
        if (check.owner() && owner.kind() != InstanceOwner.Kind.PARTY) {
            values.add(owner.number());
        }
        return values;
    }

    private static Issue issue(CrossCheck check, Part part, FilePlace place, Found found) {
        var owner = check.owner();
        var text = "%s: %s / %s: %s"
                .formatted(
                        check.name(),
                        owner ? "ikke det samme i alle filene og for eieren" : "ikke det samme i alle filene",
                        check.name(),
                        owner ? "not the same in all files and for the owner" : "not the same in all files");
        return Issue.inFile(part.path(), place.xpath() + " (line " + found.line() + ")", "cross-check", text);
    }
}
