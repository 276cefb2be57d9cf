package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No statement that logs or throws an exception of Java's names what a secret, a body or an owner's number is read with. */
class LogStatementsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(?:Log|LOG)\\.\\w+\\([^;]*;|new \\w+(?:Exception|Error)\\([^;]*;");
    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern READS = Pattern.compile(
            "\\.(value|body|text|words|raw|number|privateKey|keyPassword|password|form|json|copy|headers|output)\\(\\)"
                    + "|(?<![.\\w\"])(token|assertion|password|secret|refreshToken|verifier|pid)\\b");

    @Test
    void noStatementThatLogsOrThrowsReadsASecretOrABody() throws IOException {
        // When
        var found = statements().filter(LogStatementsTest::reads).toList();

        // Then
        assertThat(found).isEmpty();
        assertThat(statements()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log.infof(\"got %s\", token.value());",
                "Log.debugf(\"got %s\",\n        answer.body());",
                "Log.warn(\"for \" + owner.number());",
                "Log.debugf(\"with %s\", password);",
                "throw new IllegalStateException(\"a token: \" + token);"
            })
    void oneThatDoesIsFound(String statement) {
        assertThat(in(statement)).anyMatch(LogStatementsTest::reads);
    }

    private static boolean reads(String statement) {
        return READS.matcher(TEXT.matcher(statement).replaceAll("\"\"")).find();
    }

    private static Stream<String> statements() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> in(text(file)).stream());
        }
    }

    private static List<String> in(String source) {
        return STATEMENT.matcher(source).results().map(MatchResult::group).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
