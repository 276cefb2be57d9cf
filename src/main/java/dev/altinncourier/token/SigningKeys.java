package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that courier may sign with: one, or two while a key is changed. Which of the two Maskinporten takes shows when it
 * is asked; that one is then taken first.
 */
@Singleton
public final class SigningKeys {

    private final Optional<KeyFile> current;
    private final Optional<KeyFile> next;
    private volatile @Nullable String accepted;

    SigningKeys(MaskinportenConfig config) {
        this.current = KeyPlace.current(config).map(KeyFile::new);
        this.next = KeyPlace.next(config).map(KeyFile::new);
    }

    /**
     * Those to sign with, the best first.
     *
     * @throws WrongSetup when there is none
     */
    List<SigningKey> candidates() throws WrongSetup {
        var keys = new ArrayList<SigningKey>();
        Optional<WrongSetup> broken = Optional.empty();
        for (var file : files()) {
            try {
                keys.add(file.current());
            } catch (WrongSetup e) {
                broken = broken.or(() -> Optional.of(e));
            }
        }
        if (keys.isEmpty()) {
            throw broken.orElseGet(() -> MissingSetting.of("courier.auth.maskinporten.key-file"));
        }
        keys.sort(Comparator.comparing((SigningKey key) -> !key.name().equals(accepted)));
        return List.copyOf(keys);
    }

    /** Maskinporten took a key. */
    void accept(SigningKey key) {
        var former = accepted;
        accepted = key.name();
        if (former != null && !former.equals(accepted)) {
            Log.infof("Maskinporten takes the key %s; before, it was %s", accepted, former);
        }
    }

    /** The one that Maskinporten took last; empty before it took any. */
    Optional<String> accepted() {
        return Optional.ofNullable(accepted);
    }

    /** What hinders a key file that is there from being used. */
    List<WrongSetup> faults() {
        var faults = new ArrayList<WrongSetup>();
        for (var file : files()) {
            try {
                file.current();
            } catch (WrongSetup e) {
                faults.add(e);
            }
        }
        return faults;
    }

    /** The next key's is there only while a key is changed. */
    private List<KeyFile> files() {
        var files = new ArrayList<KeyFile>();
        current.ifPresent(files::add);
        next.filter(KeyFile::isThere).ifPresent(files::add);
        return files;
    }

    @Override
    public String toString() {
        return "SigningKeys[***]";
    }
}
