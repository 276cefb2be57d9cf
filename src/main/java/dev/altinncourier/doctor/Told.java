package dev.altinncourier.doctor;

import java.util.List;

/** What was known before anybody had to wait for it. */
record Told(String check, List<Finding> look) implements Exam {

    static Told of(Finding finding) {
        return new Told(finding.check(), List.of(finding));
    }
}
