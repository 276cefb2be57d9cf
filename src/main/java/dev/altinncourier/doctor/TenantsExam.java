package dev.altinncourier.doctor;

import dev.altinncourier.tenant.Tenants;
import java.util.List;
import java.util.Set;

/** The tenants file, and whether the profiles that it names are there. */
record TenantsExam(Tenants tenants, Set<String> profiles) implements Exam {

    @Override
    public String check() {
        return "tenants";
    }

    @Override
    public List<Finding> look() {
        var mistakes = tenants.mistakes();
        if (!mistakes.isEmpty()) {
            return mistakes.stream()
                    .map(mistake -> Finding.wrong(
                            check(),
                            "",
                            mistake.file() + ":" + mistake.line() + ": " + mistake.problem(),
                            mistake.advice()))
                    .toList();
        }
        var unknown =
                tenants.profiles().stream().filter(id -> !profiles.contains(id)).toList();
        return List.of(
                unknown.isEmpty()
                        ? Finding.ok(check(), "", tenants.size() + " owners and patterns")
                        : Finding.warn(
                                check(),
                                "",
                                "it names profiles that there are not: " + String.join(", ", unknown),
                                "correct 'profiles', or add their files"));
    }
}
