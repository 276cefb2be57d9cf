package dev.altinncourier.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the files of a submission, without its markers and without litter; follows no link. */
final class SubmittedFiles {

    private final int maxEntries;

    SubmittedFiles(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    /** The files below a folder, by name. */
    List<SubmittedFile> list(Path folder, Findings findings) throws IOException {
        var files = new ArrayList<SubmittedFile>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(UnsafeInput.LINK_IN_FOLDER, Drop.nameOf(folder), null);
            return files;
        }
        Files.walkFileTree(folder, collector(folder, files, findings));
        if (files.size() > maxEntries) {
            findings.add(UnsafeInput.TOO_MANY_ENTRIES, Drop.nameOf(folder), null);
        }
        files.sort(Comparator.comparing(SubmittedFile::name));
        return files;
    }

    private SimpleFileVisitor<Path> collector(Path folder, List<SubmittedFile> files, Findings findings) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = name(folder, file);
                if (!attributes.isRegularFile()) {
                    findings.add(UnsafeInput.LINK_IN_FOLDER, name, null);
                } else if (!isMarker(name) && !Litter.is(name)) {
                    files.add(new SubmittedFile(name, file, attributes.size()));
                }
                return files.size() > maxEntries ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isMarker(String name) {
        return name.equals(Manifest.FILE) || name.equals(Readiness.READY);
    }

    private static String name(Path folder, Path file) {
        var names = new ArrayList<String>();
        folder.relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }
}
