package dev.altinncourier.token;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.io.IOException;
import java.nio.file.Files;

/** A file with a key that courier signs with. Read again when it changes, so that a key is changed without a restart. */
final class KeyFile {

    private final KeyPlace place;
    private final WatchedFile<SigningKey> keys = new WatchedFile<>(this::read);

    KeyFile(KeyPlace place) {
        this.place = place;
    }

    boolean isThere() {
        return Files.exists(place.file());
    }

    /** The key as the file has it now. */
    SigningKey current() throws WrongSetup {
        try {
            return keys.current(place.file());
        } catch (UnusableKey e) {
            throw unusable(e.words());
        } catch (IOException e) {
            throw unusable(new Text("den kan ikke leses fra disken.", "it cannot be read from the disk."));
        }
    }

    private SigningKey read(byte[] content) throws UnusableKey {
        return KeyContent.read(content, place.choice());
    }

    private WrongSetup unusable(Text why) {
        var file = place.file();
        var summary = new Text(
                "Nøkkelfilen " + file + " kan ikke brukes: " + why.nb(),
                "The key file " + file + " cannot be used: " + why.en());
        var fix = new Text(
                "Rett filen, eller " + place.setting() + "; den leses på nytt uten omstart.",
                "Correct the file, or " + place.setting() + "; it is read again without a restart.");
        return new WrongSetup(Problem.of(Category.CONFIGURATION, "signing-key-unusable", summary, fix), Reach.CLIENT);
    }

    @Override
    public String toString() {
        return "KeyFile[***]";
    }
}
