package dev.altinncourier.live;

import java.util.ArrayList;
import java.util.List;

/** Collects what a profile says otherwise than its app, with what to write instead. */
final class Differences {

    private final List<Difference> all = new ArrayList<>();

    /** One difference. */
    void add(String problem, String advice) {
        all.add(new Difference(problem, advice));
    }

    List<Difference> all() {
        return List.copyOf(all);
    }
}
