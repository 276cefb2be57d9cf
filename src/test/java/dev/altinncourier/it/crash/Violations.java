package dev.altinncourier.it.crash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.it.Filed;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.it.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is wrong after a run, by the folders and by the sandbox's ledger. Empty is right. */
final class Violations {

    private static final List<String> TASKS = List.of("Task_1 by write", "Task_2 by confirm");

    private final List<Violation> found = new ArrayList<>();
    private final Map<String, List<JsonNode>> instances;
    private final JsonNode summary;
    private final OutcomeFolders outcomes;
    private final Map<Path, Set<String>> contents = new HashMap<>();

    private Violations(SandboxControl sandbox, OutcomeFolders outcomes) {
        this.outcomes = outcomes;
        this.summary = sandbox.summary();
        this.instances = sandbox.instances().stream()
                .filter(instance -> instance.path("hardDeleted").asText("").isEmpty()
                        || instance.path("hardDeleted").isNull())
                .collect(Collectors.groupingBy(instance ->
                        instance.path("dataValues").path("sluttbrukersystemRef").asText("without our id")));
    }

    static List<Violation> of(List<Sender.Sent> sent, SandboxControl sandbox, OutcomeFolders outcomes) {
        var violations = new Violations(sandbox, outcomes);
        violations.countTheLedger();
        sent.forEach(violations::checkEnd);
        violations.checkFiles(sent);
        violations.checkOrder(sent);
        return violations.found;
    }

    private void countTheLedger() {
        for (int i = 0; i < summary.path("duplicates").asInt(); i++) {
            found.add(new Violation(Sort.INSTANCE, "an extra instance by the ledger"));
        }
        for (int i = 0; i < summary.path("duplicateAttachments").asInt(); i++) {
            found.add(new Violation(Sort.ATTACHMENT, "a duplicate attachment by the ledger"));
        }
        check(
                Sort.INSTANCE,
                summary.path("live").asInt() == summary.path("references").asInt(),
                "live instances without our id: " + summary);
    }

    private void checkEnd(Sender.Sent sent) {
        var ends = ends(sent);
        check(Sort.END, ends.size() == 1, sent.key() + " ended " + ends.size() + " times");
        for (var end : ends) {
            var expected = sent.kind() == Sender.Kind.REFUSED ? "rejected" : "done";
            check(Sort.END, end.box().equals(expected), sent.key() + " is in " + end.box() + ": " + rule(end));
            checkInstances(sent, end);
        }
    }

    /** By the key and by the content: a sender may give several submissions one key. */
    private List<Filed> ends(Sender.Sent sent) {
        return outcomes.all()
                .filter(filed -> filed.folder().getFileName().toString().startsWith(sent.key() + "~"))
                .filter(filed -> contents.computeIfAbsent(filed.folder(), Violations::sums)
                        .containsAll(sent.dropped()))
                .toList();
    }

    private static Set<String> sums(Path folder) {
        try (var files = Files.walk(folder.resolve("in"))) {
            return files.filter(Files::isRegularFile).map(Sha256::of).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one key each is made after the one before it was handed in. */
    private void checkOrder(List<Sender.Sent> sent) {
        var before = new HashMap<String, Instant>();
        for (var one : sent) {
            for (var end : ends(one)) {
                for (var instance : instances.getOrDefault(end.id(), List.of())) {
                    var made = Instant.parse(instance.path("created").asText());
                    var handedIn = before.getOrDefault(one.key(), Instant.MIN);
                    check(Sort.ORDER, !made.isBefore(handedIn), one.key() + " was made before the one before it ended");
                    if (instance.hasNonNull("ended")) {
                        before.put(
                                one.key(), Instant.parse(instance.path("ended").asText()));
                    }
                }
            }
        }
    }

    private static String rule(Filed end) {
        var report = end.report();
        return report.path("category").asText() + " " + report.path("rule").asText();
    }

    private void checkInstances(Sender.Sent sent, Filed end) {
        var own = instances.getOrDefault(end.id(), List.of());
        check(Sort.INSTANCE, own.size() <= 1, sent.key() + " has " + own.size() + " live instances");
        if (!end.box().equals("done")) {
            return;
        }
        check(Sort.INSTANCE, own.size() == 1, sent.key() + " is done and has " + own.size() + " live instances");
        for (var instance : own) {
            check(
                    Sort.INSTANCE,
                    instance.path("id")
                            .asText()
                            .equals(end.report().at("/instance/id").asText()),
                    sent.key() + ": the receipt names another instance");
            var left = stream(instance.path("history"))
                    .map(move -> move.path("left").asText() + " by "
                            + move.path("action").asText())
                    .toList();
            check(Sort.TASK, left.equals(TASKS), sent.key() + " left its tasks so: " + left);
            checkAttachments(sent, instance);
        }
    }

    private void checkAttachments(Sender.Sent sent, JsonNode instance) {
        var stored = stream(instance.path("data"))
                .filter(element -> element.path("dataType").asText().equals("certificate"))
                .map(element -> element.path("sha256").asText())
                .sorted()
                .toList();
        check(
                Sort.ATTACHMENT,
                stored.equals(sent.attachments().stream().sorted().toList()),
                sent.key() + " has " + stored.size() + " attachments, not those that were sent");
    }

    /** Each file that was dropped lies in one place, and nothing is left where courier works. */
    private void checkFiles(List<Sender.Sent> sent) {
        var originals = new HashMap<>(outcomes.originals());
        var dropped = new TreeSet<String>();
        sent.forEach(one -> dropped.addAll(one.dropped()));
        for (var file : dropped) {
            check(
                    Sort.FILE,
                    originals.getOrDefault(file, 0L) == 1,
                    "file " + file + " is there " + originals.get(file) + " times");
        }
        for (var folder : List.of("inbox/ttd-courier-test", "inbox/ttd-courier-json", "work", "waiting")) {
            check(Sort.FILE, outcomes.listed(folder).isEmpty(), folder + " is not empty: " + outcomes.listed(folder));
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void check(Sort sort, boolean right, String otherwise) {
        if (!right) {
            found.add(new Violation(sort, otherwise));
        }
    }

    /** What can be wrong. */
    enum Sort {
        END("not ended as it should"),
        INSTANCE("extra or wrong instances"),
        ATTACHMENT("duplicate or wrong attachments"),
        TASK("tasks left wrongly"),
        FILE("files lost, doubled or left behind"),
        ORDER("of one key and out of their order");

        final String title;

        Sort(String title) {
            this.title = title;
        }
    }

    /** Something that is wrong. */
    record Violation(Sort sort, String text) {}
}
