package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What senders do: prepare a submission somewhere else on the same disk, and move it into the inbox at once. */
public record InboxFolder(Path base) {

    /** A submission to be filled with files. */
    public Prepared prepare(String profile, String key) {
        try {
            var staging = Files.createDirectories(base.resolve("../staging").normalize());
            return new Prepared(folder(profile), key, Files.createTempDirectory(staging, "drop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form of {@code ttd-bidrag} with a number that is its key too. */
    Prepared application(String organisation, int number) {
        return prepare("ttd-bidrag", "soknad-" + number).with("soknad.xml", Forms.soknad(organisation, number));
    }

    /** Drops so many of them, all of one owner. */
    void dropApplications(int count) {
        for (int i = 0; i < count; i++) {
            application("910423185", i).with(".ready", "").drop();
        }
    }

    /** Drops one file, such as a lone form or a zip. */
    public void drop(String profile, String name, byte[] content) {
        prepare(profile, "one").with(name, content).moveTo(name, name);
    }

    /** The inbox of one profile. */
    public Path folder(String profile) {
        try {
            return Files.createDirectories(base.resolve("inbox").resolve(profile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A submission that nobody sees yet. */
    public record Prepared(Path inbox, String key, Path files) {

        public Prepared with(String name, String content) {
            return with(name, content.getBytes(StandardCharsets.UTF_8));
        }

        public Prepared with(String name, byte[] content) {
            try {
                Files.write(place(name), content);
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Prepared with(String name, Path original) {
            try {
                Files.copy(original, place(name));
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where a file goes; its folder is made. */
        public Path place(String name) throws IOException {
            var file = files.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            return file;
        }

        /** Drops it as a folder. */
        public void drop() {
            moveTo("", key);
        }

        /** Drops it as a zip. */
        public void dropAsZip() {
            var zip = files.resolveSibling(files.getFileName() + ".zip");
            try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                    var found = Files.walk(files)) {
                for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                    out.putNextEntry(
                            new ZipEntry(files.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            moveTo(zip.toString(), key + ".zip");
        }

        private void moveTo(String from, String name) {
            try {
                Files.move(files.resolve(from), inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
