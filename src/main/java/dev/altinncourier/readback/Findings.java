package dev.altinncourier.readback;

import dev.altinncourier.readback.Loss.Cause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the sent form a second time and gives the differences their names. What was dropped first among siblings
 * is told apart from what it took along; a dropped element stands for all that it holds.
 */
final class Findings implements Visitor {

    private static final int LONGEST_PATH = 300;

    private final Differences differences;
    private final BitSet repeated;
    private final FormKind kind;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Loss> lost = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int lostCount;
    private int changedCount;
    private @Nullable Level dropped;
    private boolean droppedContent;

    /** An element on the way down, with what is known of its children so far. */
    private static final class Level {
        final String path;
        /** The first child of the latest row of dropped ones. */
        @Nullable
        String gone;
        /** Children after it that hold a type's default: dropped as well, unless a sibling after them was read. */
        final List<String> suspects = new ArrayList<>();

        int suspectCount;

        Level(String path) {
            this.path = path;
        }

        void forgetSuspects() {
            suspects.clear();
            suspectCount = 0;
        }
    }

    Findings(Differences differences, BitSet repeated, FormKind kind) {
        this.differences = differences;
        this.repeated = repeated;
        this.kind = kind;
    }

    Comparison comparison() {
        return new Comparison(lost, lostCount, changed, changedCount);
    }

    @Override
    public void start(Node node) {
        var parent = levels.peek();
        var step =
                "/" + node.name() + (node.index() > 1 || repeated.get(node.ordinal()) ? "[" + node.index() + "]" : "");
        var level = new Level(shortened((parent == null ? "" : parent.path) + step));
        levels.push(level);
        if (dropped == null && differences.isMissing(node.ordinal())) {
            dropped = level;
            droppedContent = false;
        }
    }

    @Override
    public void attribute(Node node, Attribute attribute) {
        int ordinal = attribute.ordinal();
        if (dropped != null) {
            droppedContent |= !attribute.value().isBlank();
            return;
        }
        var path = shortened(levels.element().path + "/@" + attribute.name());
        if (differences.isMissing(ordinal) && !attribute.value().isBlank()) {
            lose(new Loss(path, Cause.UNKNOWN_ATTRIBUTE, null));
        } else if (differences.isEmptied(ordinal)) {
            lose(new Loss(path, Cause.VALUE_GONE, null));
        } else if (differences.isChanged(ordinal) || differences.isDefaulted(ordinal)) {
            change(path);
        }
    }

    @Override
    public void repeated(int firstOrdinal) {
        // Known from the first time.
    }

    @Override
    public void end(Node node) {
        var level = levels.pop();
        var parent = levels.peek();
        if (dropped != null) {
            droppedContent |= !node.isNil() && !node.value().isBlank();
            if (dropped == level) {
                endOfDropped(node, level, parent);
            }
            return;
        }
        loseSuspects(level);
        if (parent != null && parent.gone != null && isSuspect(node)) {
            suspect(parent, level.path);
            return;
        }
        if (parent != null) {
            clearSuspects(parent);
        }
        value(node, level);
    }

    private boolean isSuspect(Node node) {
        return differences.isDefaulted(node.ordinal()) && !node.value().isBlank();
    }

    private void value(Node node, Level level) {
        int ordinal = node.ordinal();
        if (differences.isEmptied(ordinal)) {
            lose(
                    node.hasChildren()
                            ? new Loss(level.path + "/text()", Cause.TEXT_BESIDE_ELEMENTS, null)
                            : new Loss(level.path, Cause.VALUE_GONE, null));
        } else if (differences.isChanged(ordinal) || differences.isDefaulted(ordinal)) {
            change(level.path);
        }
    }

    private void endOfDropped(Node node, Level level, @Nullable Level parent) {
        dropped = null;
        var first = parent == null ? null : parent.gone;
        if (droppedContent) {
            if (parent != null) {
                loseSuspects(parent);
            }
            lose(new Loss(level.path, first == null ? Cause.UNKNOWN_HERE : Cause.AFTER_UNKNOWN, first));
        }
        // What is nil is left out by Altinn itself and takes nothing along; in JSON nothing does, having no order.
        if (kind == FormKind.XML && parent != null && first == null && !node.isNil()) {
            parent.gone = level.path;
        }
    }

    private static void suspect(Level parent, String path) {
        if (parent.suspectCount++ < Comparison.MOST_LISTED) {
            parent.suspects.add(path);
        }
    }

    /** A sibling was read, so those before it were read too, and calculated. */
    private void clearSuspects(Level parent) {
        parent.suspects.forEach(path -> change(path));
        changedCount += parent.suspectCount - parent.suspects.size();
        parent.forgetSuspects();
        parent.gone = null;
    }

    private void loseSuspects(Level level) {
        level.suspects.forEach(path -> lose(new Loss(path, Cause.AFTER_UNKNOWN, level.gone)));
        lostCount += level.suspectCount - level.suspects.size();
        level.forgetSuspects();
    }

    private void lose(Loss loss) {
        lostCount++;
        if (lost.size() < Comparison.MOST_LISTED) {
            lost.add(loss);
        }
    }

    private void change(String path) {
        changedCount++;
        if (changed.size() < Comparison.MOST_LISTED) {
            changed.add(path);
        }
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST_PATH ? path : "/…" + path.substring(path.length() - LONGEST_PATH);
    }
}
