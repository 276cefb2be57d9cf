package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.authority.Ways;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the authority of an app answers what was sent in. Whoever calls holds the instance's monitor. */
interface Answering {

    /** A file that the authority adds. */
    record File(String dataType, String filename, String contentType, byte[] bytes) {}

    /** What ends the process: files, and the substatus that owners see, if there is one. */
    record Verdict(List<File> files, @Nullable ObjectNode substatus) {}

    /** What is there as soon as the instance was sent in. */
    List<File> atOnce(Instance instance);

    /** The answer, which comes later. */
    Verdict verdict(Instance instance, Ways.Feedback feedback);
}
