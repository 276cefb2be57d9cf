package dev.altinncourier.doctor;

import java.util.List;

/** One look of the doctor's, which takes as long as it takes and knows nothing of the others. */
interface Exam {

    /** What is looked at, as its findings say it. */
    String check();

    /** The profile or the owner that is looked at; empty for the installation. */
    default String about() {
        return "";
    }

    /** Looks. */
    List<Finding> look() throws Exception;
}
