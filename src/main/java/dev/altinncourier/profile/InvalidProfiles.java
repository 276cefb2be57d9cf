package dev.altinncourier.profile;

import static java.util.stream.Collectors.joining;

import dev.altinncourier.yaml.Mistake;
import java.util.List;

/** The profile folder cannot be used as it is: carries every mistake of every file, so that one start shows them all. */
public final class InvalidProfiles extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> errors;

    InvalidProfiles(List<Mistake> errors) {
        super(errors.stream().map(Mistake::toString).collect(joining("\n")));
        this.errors = List.copyOf(errors);
    }

    InvalidProfiles(String problem) {
        super(problem);
        this.errors = List.of();
    }

    /** The mistakes, by file and line; empty when the folder itself is the mistake. */
    public List<Mistake> errors() {
        return errors;
    }
}
