package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Where submissions are and where they end up. */
public record OutcomeFolders(Path base) {

    private static final List<String> BOXES = List.of("done", "rejected", "dead-letter");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Waits until a submission has ended, whatever the end. */
    public Filed await(String key) {
        return await(key, PATIENCE);
    }

    /** Waits that long until a submission has ended, whatever the end. */
    public Filed await(String key, Duration patience) {
        var found = new ArrayList<Filed>();
        awaitUntil(patience, () -> {
            found.clear();
            all().filter(filed -> filed.folder().getFileName().toString().startsWith(key + "~"))
                    .forEach(found::add);
            assertThat(found).as("ends of %s; %s", key, places()).hasSize(1);
        });
        return found.get(0);
    }

    /** Waits for whatever is asserted. */
    public static void awaitUntil(Duration patience, Runnable assertion) {
        Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(200)).untilAsserted(assertion::run);
    }

    /** Lets time pass in which nothing is to happen. */
    public static void pause(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(60)).until(() -> true);
    }

    /** Every submission that has ended. */
    public Stream<Filed> all() {
        return BOXES.stream().flatMap(box -> in(box).stream().map(folder -> new Filed(box, folder)));
    }

    /** How many have ended in a box. */
    public int count(String box) {
        return in(box).size();
    }

    /** What lies directly in one of courier's folders, such as {@code work}, or in an inbox. */
    public List<Path> listed(String folder) {
        return list(base.resolve(folder));
    }

    /** How often each file that a sender dropped exists below the base folder, by its sha256. */
    public Map<String, Long> originals() {
        try (var files = Files.walk(base)) {
            return files.filter(file -> base.relativize(file).toString().contains("/in/")
                            || base.relativize(file).startsWith("inbox"))
                    .filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Sha256::of, Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String places() {
        return Stream.of("inbox", "work", "waiting", "done", "rejected", "dead-letter")
                .map(name -> name + " " + listed(name).size())
                .collect(Collectors.joining(", "));
    }

    private List<Path> in(String box) {
        return list(base.resolve(box)).stream()
                .flatMap(day -> list(day).stream())
                .flatMap(profile -> list(profile).stream())
                .toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
