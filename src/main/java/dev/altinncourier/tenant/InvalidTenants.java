package dev.altinncourier.tenant;

import dev.altinncourier.yaml.Mistake;
import java.util.List;

/** The tenants file cannot be used as it is: carries every mistake in it. */
final class InvalidTenants extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    InvalidTenants(List<Mistake> mistakes) {
        super(mistakes.size() + " mistakes in the tenants file");
        this.mistakes = List.copyOf(mistakes);
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
