package dev.altinncourier.doctor;

import dev.altinncourier.outcome.BaseFolderCheck;
import dev.altinncourier.outcome.FoldersConfig;
import java.util.List;

/** The folders: there, writable, and on one filesystem, as one rename from each to each shows. */
record FoldersExam(FoldersConfig folders) implements Exam {

    @Override
    public String check() {
        return "folders";
    }

    @Override
    public List<Finding> look() {
        var faults = new BaseFolderCheck(folders).faults();
        return faults.isEmpty()
                ? List.of(Finding.ok(check(), "", folders.base() + ": there, writable, on one filesystem"))
                : faults.stream()
                        .map(fault -> Finding.wrong(check(), "", fault))
                        .toList();
    }
}
