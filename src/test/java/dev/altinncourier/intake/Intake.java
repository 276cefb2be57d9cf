package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/** One profile's inbox: what a sender drops there, and what the reader makes of it. */
final class Intake {

    static final String ORG = "910423185";
    static final String FORM = "<melding><orgnr>" + ORG + "</orgnr></melding>";

    private final Folders folders;
    private AppProfile profile = Profiles.mva();
    private Environment environment = Environment.TT02;

    Intake(Path base) {
        folders = new Folders(base);
    }

    /** Reads by another profile from here on. */
    void use(AppProfile other) {
        profile = other;
    }

    /** Reads for another environment from here on. */
    void use(Environment other) {
        environment = other;
    }

    Folders folders() {
        return folders;
    }

    Path base() {
        return folders.base();
    }

    Path inbox() throws IOException {
        return folders.inbox("mva");
    }

    /** Where the files of the drop are, unless it is a single one. */
    Path folder() throws IOException {
        return inbox().resolve("k");
    }

    void file(String name, String content) throws IOException {
        var file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    void manifest(String json) throws IOException {
        file("submission.json", json);
    }

    Submission read() throws IOException, SubmissionFailure {
        return read(folder(), Shape.FOLDER);
    }

    Submission read(Path path, Shape shape) throws IOException, SubmissionFailure {
        return reader().read(claim(path, shape));
    }

    Refused refused() {
        var refused = catchThrowableOfType(Refused.class, this::read);
        assertThat(refused).isNotNull();
        return refused;
    }

    OperatorNeeded operatorNeeded(Path path, Shape shape) {
        var failure = catchThrowableOfType(OperatorNeeded.class, () -> read(path, shape));
        assertThat(failure).isNotNull();
        return failure;
    }

    SubmissionReader reader() {
        return new SubmissionReader(Profiles.catalogue(profile), Limits.usual(), environment);
    }

    ClaimedDrop claim(Path path, Shape shape) throws IOException {
        return new Claims(folders, new TestClock(), new Random(1))
                .claim(Drop.of("mva", path, shape))
                .orElseThrow();
    }

    static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
