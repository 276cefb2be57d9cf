package dev.altinncourier.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one profile file while it is read. */
final class Findings {

    private final String file;
    private final List<ProfileError> errors = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(int line, String key, String problem, String advice) {
        errors.add(new ProfileError(file, line, key, problem, advice));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<ProfileError> byLine() {
        return errors.stream()
                .sorted(Comparator.comparingInt(ProfileError::line))
                .toList();
    }
}
