package dev.altinncourier.route;

import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Instances without a mark, of which one may be ours.
 *
 * @param unread whose forms are to be searched for our id
 * @param untold of which nothing tells whether they are ours
 */
record Candidates(List<Candidate> unread, List<Instance> untold) {

    static final Variable<Candidates> CANDIDATES = new Variable<>("candidates", Candidates.class);

    static final Candidates NONE = new Candidates(List.of(), List.of());

    Candidates {
        unread = List.copyOf(unread);
        untold = List.copyOf(untold);
    }

    /** One, with its forms that have not been searched yet. */
    record Candidate(Instance instance, List<DataElement> forms) {
        Candidate {
            forms = List.copyOf(forms);
        }
    }

    /** With one more; an instance that moved between pages while they were read counts once. */
    Candidates and(Candidate candidate) {
        if (isKnown(candidate.instance().id())) {
            return this;
        }
        var all = new ArrayList<>(unread);
        all.add(candidate);
        return new Candidates(all, untold);
    }

    /** With one more that has nothing to be searched. */
    Candidates andUntold(Instance instance) {
        if (isKnown(instance.id())) {
            return this;
        }
        var all = new ArrayList<>(untold);
        all.add(instance);
        return new Candidates(unread, all);
    }

    /** Without the first unread form; an instance whose forms have all been searched in vain may be anybody's. */
    Candidates afterForm() {
        var first = unread.get(0);
        var rest = first.forms().subList(1, first.forms().size());
        if (rest.isEmpty()) {
            return afterInstance().andUntold(first.instance());
        }
        var all = new ArrayList<>(unread);
        all.set(0, new Candidate(first.instance(), rest));
        return new Candidates(all, untold);
    }

    /** Without the first unread instance, which was told. */
    Candidates afterInstance() {
        return new Candidates(unread.subList(1, unread.size()), untold);
    }

    /** Without instances that are known not to be there any more. */
    Candidates without(Set<String> ids) {
        return new Candidates(
                unread.stream()
                        .filter(candidate -> !ids.contains(candidate.instance().id()))
                        .toList(),
                untold.stream().filter(instance -> !ids.contains(instance.id())).toList());
    }

    private boolean isKnown(String id) {
        return unread.stream().anyMatch(known -> known.instance().id().equals(id))
                || untold.stream().anyMatch(known -> known.id().equals(id));
    }
}
