package dev.altinncourier.doctor;

import java.util.List;

/** Maskinporten's metadata, and whether courier is set up to ask it. */
record IssuerExam(Issuer issuer, List<String> missing) implements Exam {

    @Override
    public String check() {
        return Issuer.CHECK;
    }

    @Override
    public List<Finding> look() {
        return missing.isEmpty()
                ? List.of(issuer.look().finding())
                : List.of(Finding.wrong(
                        check(),
                        "",
                        "missing, or not to be used: " + String.join(", ", missing),
                        "set it in config/application.properties or in the environment"));
    }
}
