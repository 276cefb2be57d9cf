package dev.altinncourier.live;

import java.util.ArrayList;
import java.util.List;

/** Collects what a profile says otherwise than its app, with what to write instead. */
final class Differences {

    private final List<String> lines = new ArrayList<>();

    /** One difference, in a line. */
    void add(String problem, String advice) {
        lines.add(problem + ": " + advice);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
