package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Logs as loud as an operator can make them, by each name that somebody may try; and what was written with them. */
final class LoudLogs {

    private static final List<String> CATEGORIES = List.of(
            "org.apache.hc",
            "org.apache.camel",
            "org.apache.kafka",
            "org.apache.activemq.artemis",
            "org.springframework",
            "io.vertx",
            "io.netty",
            "io.quarkus",
            "io.agroal",
            "io.smallrye",
            "org.jose4j",
            "org.h2",
            "org.flywaydb",
            "dev.altinncourier",
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers");

    private LoudLogs() {}

    static Installation of(Installation installation) {
        for (var category : CATEGORIES) {
            installation.with("quarkus.log.category.\"" + category + "\".level", "TRACE");
        }
        return installation
                .with("quarkus.log.level", "TRACE")
                .with("quarkus.log.console.level", "TRACE")
                .with("quarkus.log.file.enabled", "true")
                .with("quarkus.log.file.level", "TRACE")
                .with("quarkus.log.file.path", "courier-file.log");
    }

    /** What courier wrote for people below a folder: all but the senders' own files, the journal, and what was set up for it. */
    static Stream<Path> written(Path home) {
        return files(home)
                .filter(file -> Stream.of("in", "inbox", "journal", "config", "profiles", "staging")
                        .noneMatch(name -> isBelow(home, file, name)))
                .filter(file -> file.toString().matches(".*\\.(log|json|txt)(\\.\\d+)?"))
                .filter(file -> Stream.of("client-key.json", "token.txt", "planted.log")
                        .noneMatch(name -> file.endsWith(name)));
    }

    /** The files below folders of a name. */
    static Stream<Path> files(Path home, String name) {
        return files(home).filter(file -> isBelow(home, file, name));
    }

    private static Stream<Path> files(Path home) {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBelow(Path home, Path file, String name) {
        for (var part : home.relativize(file.getParent())) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
