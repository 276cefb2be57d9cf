package dev.altinncourier.doctor;

import java.util.List;

/** The settings that are missing, or cannot be understood. */
record SettingsExam(List<String> faults) implements Exam {

    @Override
    public String check() {
        return "settings";
    }

    @Override
    public List<Finding> look() {
        return faults.isEmpty()
                ? List.of(Finding.ok(check(), "", "all that courier needs is set"))
                : faults.stream()
                        .map(fault -> Finding.wrong(
                                check(), "", fault, "set it in config/application.properties or in the environment"))
                        .toList();
    }
}
