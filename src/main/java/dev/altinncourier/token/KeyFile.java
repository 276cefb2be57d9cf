package dev.altinncourier.token;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** The file with the key that courier signs with. Read again when it changes, so that a key is changed without a restart. */
@Singleton
public final class KeyFile {

    private final MaskinportenConfig config;
    private final WatchedFile<SigningKey> keys = new WatchedFile<>(this::read);

    KeyFile(MaskinportenConfig config) {
        this.config = config;
    }

    /** The key as the file has it now. */
    SigningKey current() throws WrongSetup {
        var file = config.keyFile().orElseThrow(() -> MissingSetting.of("courier.auth.maskinporten.key-file"));
        try {
            return keys.current(file);
        } catch (UnusableKey e) {
            throw unusable(file, e.words());
        } catch (IOException e) {
            throw unusable(file, new Text("den kan ikke leses fra disken.", "it cannot be read from the disk."));
        }
    }

    private SigningKey read(byte[] content) throws UnusableKey {
        var choice = new KeyContent.Choice(
                config.keyId().orElse(null),
                config.keyPassword().orElse(null),
                config.keyAlias().orElse(null));
        return KeyContent.read(content, choice);
    }

    private static WrongSetup unusable(Path file, Text why) {
        var summary = new Text(
                "Nøkkelfilen " + file + " kan ikke brukes: " + why.nb(),
                "The key file " + file + " cannot be used: " + why.en());
        var fix = new Text(
                "Rett filen, eller courier.auth.maskinporten.key-file; den leses på nytt uten omstart.",
                "Correct the file, or courier.auth.maskinporten.key-file; it is read again without a restart.");
        return new WrongSetup(Problem.of(Category.CONFIGURATION, "signing-key-unusable", summary, fix), Reach.CLIENT);
    }

    @Override
    public String toString() {
        return "KeyFile[***]";
    }
}
