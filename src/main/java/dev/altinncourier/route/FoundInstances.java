package dev.altinncourier.route;

import dev.altinncourier.submission.Instance;
import java.util.ArrayList;
import java.util.List;

/**
 * The living instances that carry a submission's id, as the pages of the query brought them.
 *
 * @param instances so far
 * @param pages read so far
 */
record FoundInstances(List<Instance> instances, int pages) {

    static final Variable<FoundInstances> FOUND = new Variable<>("found", FoundInstances.class);

    FoundInstances {
        instances = List.copyOf(instances);
    }

    /** With a further page; an instance that moved between pages while they were read counts once. */
    FoundInstances and(List<Instance> page) {
        var all = new ArrayList<>(instances);
        page.stream()
                .filter(found -> all.stream().noneMatch(known -> known.id().equals(found.id())))
                .forEach(all::add);
        return new FoundInstances(all, pages + 1);
    }
}
