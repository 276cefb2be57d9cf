package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A class fits on three screens and a method on one. Blank lines, comments and imports do not count. */
class SourceSizeTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int CLASS_LINES = 150;
    private static final int METHOD_LINES = 20;

    @Test
    void noClassIsTooLong() throws IOException {
        // When
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            int lines = codeLines(file).cardinality();
            if (lines > CLASS_LINES) {
                tooLong.add(SOURCES.relativize(file) + ": " + lines);
            }
        }

        // Then
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        // When
        var tooLong = new ArrayList<String>();
        try (var files = compiler().getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler().getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            for (var unit : task.parse()) {
                new Methods(unit, Trees.instance(task), tooLong).scan(unit, null);
            }
        }

        // Then
        assertThat(tooLong).isEmpty();
    }

    private static JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The numbers of the lines that count, the first being 1. */
    private static BitSet codeLines(Path file) throws IOException {
        var counted = new BitSet();
        boolean comment = false;
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            var text = line.strip();
            comment = comment || text.startsWith("/*");
            if (!comment && Stream.of("//", "import ", "package ").noneMatch(text::startsWith) && !text.isEmpty()) {
                counted.set(number);
            }
            comment = comment && !text.contains("*/");
        }
        return counted;
    }

    /** Notes the methods whose lines between the braces are too many. */
    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> tooLong;
        private final BitSet code;

        Methods(CompilationUnitTree unit, Trees trees, List<String> tooLong) throws IOException {
            this.unit = unit;
            this.trees = trees;
            this.tooLong = tooLong;
            this.code = codeLines(Path.of(unit.getSourceFile().toUri()));
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                var positions = trees.getSourcePositions();
                long open = line(positions.getStartPosition(unit, method.getBody()));
                long close = line(positions.getEndPosition(unit, method.getBody()));
                int lines = close <= open
                        ? 0
                        : code.get((int) open + 1, (int) close).cardinality();
                if (lines > METHOD_LINES) {
                    tooLong.add(Path.of(unit.getSourceFile().getName()).getFileName() + " " + method.getName() + ": "
                            + lines);
                }
            }
            return super.visitMethod(method, nothing);
        }

        private long line(long position) {
            return Objects.requireNonNull(unit.getLineMap()).getLineNumber(position);
        }
    }
}
