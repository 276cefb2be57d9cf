package dev.altinncourier.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is measured, from words like {@code parallel=1,8 modes=json}.
 *
 * @param nodes how many couriers share a journal, one number after another; none compares one with the bare client
 * @param sizes whether start, rest, and what is very large are measured, and nothing else
 * @param folders in the inbox that is full; 0 for none
 * @param done submissions in the journal that is full; 0 for none
 * @param modes of instantiation
 * @param parallel submissions at the same time
 * @param answers times in milliseconds that Altinn thinks
 * @param rounds how often the two sides take turns
 * @param seconds that one run of courier should last
 * @param warmUp seconds of work before anything is measured
 * @param java further arguments of courier's Java, separated by semicolons
 * @param jar courier's, to compare two versions of it
 * @param keep whether the folders are kept, for a look at them
 * @param document whose generated section is written; null for none
 */
record Options(
        List<Integer> nodes,
        boolean sizes,
        int folders,
        int done,
        List<String> modes,
        List<Integer> parallel,
        List<Integer> answers,
        int rounds,
        int seconds,
        int warmUp,
        List<String> java,
        Path jar,
        boolean keep,
        Path document) {

    private static final Set<String> KNOWN = Set.of(
            "nodes",
            "sizes",
            "folders",
            "done",
            "modes",
            "parallel",
            "answers",
            "rounds",
            "seconds",
            "warm-up",
            "java",
            "jar",
            "keep",
            "document");

    static Options of(String[] arguments) {
        var given = new HashMap<String, String>();
        for (var argument : String.join(" ", arguments).trim().split("\\s+")) {
            if (argument.isEmpty()) {
                continue;
            }
            var pair = argument.split("=", 2);
            if (pair.length != 2 || !KNOWN.contains(pair[0])) {
                throw new IllegalArgumentException(argument + " is none of " + KNOWN);
            }
            given.put(pair[0], pair[1]);
        }
        return of(given);
    }

    private static Options of(Map<String, String> given) {
        var document = given.getOrDefault("document", "");
        boolean several = given.containsKey("nodes");
        return new Options(
                several ? numbers(given.get("nodes")) : List.of(),
                Boolean.parseBoolean(given.getOrDefault("sizes", "false")),
                Integer.parseInt(given.getOrDefault("folders", "100000")),
                Integer.parseInt(given.getOrDefault("done", "1000000")),
                words(given.getOrDefault("modes", "multipart,json")),
                numbers(given.getOrDefault("parallel", several ? "4" : "1,8,32")),
                numbers(given.getOrDefault("answers", several ? "50" : "0,20")),
                Integer.parseInt(given.getOrDefault("rounds", "2")),
                Integer.parseInt(given.getOrDefault("seconds", several ? "20" : "6")),
                Integer.parseInt(given.getOrDefault("warm-up", "15")),
                arguments(given.getOrDefault("java", "")),
                Path.of(given.getOrDefault("jar", "target/quarkus-app/quarkus-run.jar"))
                        .toAbsolutePath(),
                Boolean.parseBoolean(given.getOrDefault("keep", "false")),
                document.isEmpty() ? null : Path.of(document));
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static List<String> arguments(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(";"));
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }
}
