package dev.altinncourier.outcome;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.PersonalData;
import dev.altinncourier.submission.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An error report in plain words: Norwegian bokmål first, then English. The findings stand once, as they were found. */
final class CaseWorkerText {

    private static final int MOST_ISSUES = 10;
    private static final int MOST_OF_A_LINE = 400;
    static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy 'kl.' HH:mm");
    static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;

    CaseWorkerText(ZoneId zone) {
        this.zone = zone;
    }

    String of(ErrorReport report) {
        var lines = new ArrayList<String>();
        var state = state(report);
        lines.add(state.nb() + ": " + report.finding().summary().nb());
        lines.add("Gjør dette: " + report.finding().nextAction().nb());
        lines.addAll(findings(report.evidence().issues()));
        where(report).forEach(text -> lines.add(text.nb()));
        lines.add("");
        lines.add(state.en() + ": " + report.finding().summary().en());
        lines.add("Do this: " + report.finding().nextAction().en());
        where(report).forEach(text -> lines.add(text.en()));
        return String.join("\n", lines.stream().map(CaseWorkerText::oneLine).toList()) + "\n";
    }

    /** What has been handed in is not "not delivered", whatever courier does not know of it. */
    private static Text state(ErrorReport report) {
        if (report.finding().category() == Category.AUTHORITY_REJECTED) {
            return new Text("AVVIST AV ETATEN", "REJECTED BY THE AUTHORITY");
        }
        var remote = report.remoteState();
        boolean ended = remote != null && remote.draft() == ErrorReport.Draft.NONE;
        return ended && report.finding().category() != Category.VALIDATION
                ? new Text("SENDT INN, MEN IKKE AVKLART", "SUBMITTED, BUT NOT SETTLED")
                : new Text("IKKE LEVERT", "NOT DELIVERED");
    }

    private List<Text> where(ErrorReport report) {
        var more = Stream.of(RedriveText.inAltinn(report), RedriveText.whenMovedBack(report), reference(report));
        return Stream.concat(answer(report.evidence()).stream(), more).toList();
    }

    /** Where nothing was found in an answer, it is all that there is to look at. */
    private static Optional<Text> answer(ErrorReport.Evidence evidence) {
        var answer = evidence.answer();
        if (answer == null || answer.status() == 0 || !evidence.issues().isEmpty()) {
            return Optional.empty();
        }
        var status = answer.status() + ", " + answer.call();
        return Optional.of(new Text(
                "Svaret: HTTP " + status + ". Hele svaret står i error.json.",
                "The answer: HTTP " + status + ". All of it stands in error.json."));
    }

    private Text reference(ErrorReport report) {
        var head = report.head();
        var finding = report.finding();
        var time = finding.time().atZone(zone);
        return new Text(
                "Innsending: " + head.key() + ", profil " + head.profile() + ", " + NORWEGIAN.format(time) + ", steg "
                        + finding.step() + ", regel " + finding.rule() + " (" + finding.category() + "), id "
                        + head.id(),
                "Submission: " + head.key() + ", profile " + head.profile() + ", " + ENGLISH.format(time) + ", step "
                        + finding.step() + ", rule " + finding.rule() + " (" + finding.category() + "), id "
                        + head.id());
    }

    private static List<String> findings(List<Issue> issues) {
        var first = issues.stream().limit(MOST_ISSUES).map(issue -> "  - " + words(issue));
        int more = issues.size() - MOST_ISSUES;
        var rest = more > 0
                ? Stream.of("  og " + more + " til, se error.json / and " + more + " more, see error.json")
                : Stream.<String>empty();
        return Stream.concat(first, rest).toList();
    }

    private static String words(Issue issue) {
        var place = Stream.of(issue.file(), issue.field())
                .filter(CaseWorkerText::isSaid)
                .toList();
        var text = issue.text().isBlank() ? issue.code() : issue.text();
        var marked = issue.severity() == Issue.Severity.ERROR ? text : text + " (" + issue.severity() + ")";
        return place.isEmpty() ? marked : String.join(", ", place) + ": " + marked;
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** A key or an answer may hold line breaks and terminal codes. */
    static String oneLine(String line) {
        return PersonalData.maskStart(line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " "), MOST_OF_A_LINE);
    }
}
