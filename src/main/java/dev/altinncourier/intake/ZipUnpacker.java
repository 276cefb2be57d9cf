package dev.altinncourier.intake;

import dev.altinncourier.submission.DurableFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip below one folder, file by file as a stream, and stops at the first thing that is not right. */
final class ZipUnpacker {

    private static final int BUFFER = 65_536;
    private static final long RATIO_FROM = 1 << 20;
    /** Of old Windows programs in western Europe, where the zip does not say that its names are UTF-8. */
    private static final String OLD_NAMES = "IBM850";

    private final IntakeConfig limits;

    ZipUnpacker(IntakeConfig limits) {
        this.limits = limits;
    }

    /**
     * Unpacks a zip.
     *
     * @param target an empty folder
     * @throws ZipFault when the zip is damaged or not safe
     */
    void unpack(Path file, Path target) throws IOException {
        // Four times: folders and what macOS adds count as entries, too.
        ZipDirectory.check(file, (int) Math.min(4L * limits.maxEntries(), Integer.MAX_VALUE));
        try (var zip = open(file)) {
            new Run(zip, target, Files.size(file)).unpack();
        } catch (ZipException damaged) {
            throw new ZipFault(FileSetRule.UNREADABLE_ZIP, "");
        }
        DurableFiles.syncDirectory(target);
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException perhapsOldNames) {
            if (!Charset.isSupported(OLD_NAMES)) {
                throw perhapsOldNames;
            }
            return new ZipFile(file.toFile(), Charset.forName(OLD_NAMES));
        }
    }

    private final class Run {
        private final ZipFile zip;
        private final Path target;
        private final long packed;
        private final ZipEntryName names = new ZipEntryName();
        private final byte[] buffer = new byte[BUFFER];
        private long total;

        Run(ZipFile zip, Path target, long packed) {
            this.zip = zip;
            this.target = target;
            this.packed = packed;
        }

        /** All names are looked at first: nothing is written of a zip that has a bad one. */
        void unpack() throws IOException {
            var wanted = new LinkedHashMap<String, ZipEntry>();
            for (ZipEntry entry : zip.stream().toList()) {
                var path = names.accept(entry.getName(), entry.isDirectory());
                if (!entry.isDirectory() && !Litter.is(path)) {
                    wanted.put(path, entry);
                }
            }
            if (wanted.size() > limits.maxEntries()) {
                throw new ZipFault(UnsafeInput.ZIP_TOO_MANY_ENTRIES, "");
            }
            for (var entry : wanted.entrySet()) {
                write(entry.getValue(), entry.getKey());
            }
        }

        private void write(ZipEntry entry, String path) throws IOException {
            var file = fileFor(entry, path);
            Files.createDirectories(file.getParent());
            var sum = new CRC32();
            long size = 0;
            try (var in = zip.getInputStream(entry);
                    var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    size += count;
                    total += count;
                    checkSize(entry, size);
                    sum.update(buffer, 0, count);
                    out.write(buffer, 0, count);
                }
            } catch (ZipException | java.io.EOFException damaged) {
                throw new ZipFault(FileSetRule.UNREADABLE_ZIP, entry.getName());
            }
            if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
                throw new ZipFault(FileSetRule.UNREADABLE_ZIP, entry.getName());
            }
            DurableFiles.syncFile(file);
        }

        private Path fileFor(ZipEntry entry, String path) throws ZipFault {
            try {
                var file = target.resolve(path).normalize();
                if (!file.startsWith(target)) {
                    throw new ZipFault(UnsafeInput.ZIP_UNSAFE_NAME, entry.getName());
                }
                return file;
            } catch (InvalidPathException notInThisLocale) {
                throw new ZipFault(UnsafeInput.FILE_NAME_ENCODING, entry.getName());
            }
        }

        private void checkSize(ZipEntry entry, long size) throws ZipFault {
            if (total > limits.maxBytes()) {
                throw new ZipFault(UnsafeInput.ZIP_TOO_LARGE, entry.getName());
            }
            // The sizes in the table may lie, but nothing can be packed smaller than the zip's own size.
            long packedEntry = Math.max(1, Math.min(entry.getCompressedSize(), packed));
            boolean bomb = size > RATIO_FROM && size / packedEntry >= limits.maxRatio();
            if (bomb || (total > RATIO_FROM && total / packed >= limits.maxRatio())) {
                throw new ZipFault(UnsafeInput.ZIP_RATIO, entry.getName());
            }
        }
    }
}
