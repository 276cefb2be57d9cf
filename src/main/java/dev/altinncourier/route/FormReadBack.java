package dev.altinncourier.route;

import dev.altinncourier.readback.Comparison;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms that are read back, one after another.
 *
 * @param pending still to be compared
 * @param done compared
 */
record FormReadBack(List<Pending> pending, List<Result> done) {

    static final Variable<FormReadBack> FORMS = new Variable<>("readBack", FormReadBack.class);

    FormReadBack {
        pending = List.copyOf(pending);
        done = List.copyOf(done);
    }

    /**
     * A form that was sent.
     *
     * @param elements the stored ones that may be it: several where a data type takes several forms
     * @param best the comparison with the fewest losses so far
     */
    record Pending(Part part, List<DataElement> elements, @Nullable Comparison best) {

        Pending {
            elements = List.copyOf(elements);
        }

        private Pending without(DataElement element) {
            return new Pending(
                    part,
                    elements.stream().filter(other -> !other.equals(element)).toList(),
                    best);
        }

        private Comparison better(Comparison other) {
            return best == null || other.lostCount() < best.lostCount() ? other : best;
        }
    }

    /**
     * What became of a form.
     *
     * @param comparison null where it could not be compared and need not be
     */
    record Result(Part part, @Nullable Comparison comparison) {}

    /** The same with the comparison of the next form and its next element. */
    FormReadBack and(Comparison found) {
        var first = pending.get(0);
        var element = first.elements().get(0);
        var best = first.better(found);
        if (!found.isLossless() && first.elements().size() > 1) {
            var others = new ArrayList<>(pending);
            others.set(0, new Pending(first.part(), first.without(element).elements(), best));
            return new FormReadBack(others, done);
        }
        var rest = pending.stream().skip(1).map(form -> found.isLossless() ? form.without(element) : form);
        return new FormReadBack(rest.toList(), with(new Result(first.part(), best)));
    }

    /** The same, the next form left as it is. */
    FormReadBack skipped() {
        var rest = pending.subList(1, pending.size());
        return new FormReadBack(rest, with(new Result(pending.get(0).part(), null)));
    }

    private List<Result> with(Result result) {
        var all = new ArrayList<>(done);
        all.add(result);
        return all;
    }
}
