package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A zip and the folder that it is unpacked into. */
record Archive(Path zip, Path target) {

    static Archive in(Path folder) throws IOException {
        return new Archive(folder.resolve("k.zip"), Files.createDirectory(folder.resolve("unpacked")));
    }

    void unpack() throws IOException {
        unpack(Limits.usual());
    }

    ZipFault fault() {
        return fault(Limits.usual());
    }

    /** What keeps it from being unpacked. */
    ZipFault fault(Limits limits) {
        var fault = catchThrowableOfType(ZipFault.class, () -> unpack(limits));
        assertThat(fault).isNotNull();
        return fault;
    }

    private void unpack(Limits limits) throws IOException {
        new ZipUnpacker(limits).unpack(zip, target);
    }
}
