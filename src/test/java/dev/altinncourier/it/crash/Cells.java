package dev.altinncourier.it.crash;

import dev.altinncourier.it.crash.Sender.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cells of the matrix: point, way of sending and kind of call, for one fate of the answer. */
final class Cells {

    /** The whole matrix, or the short cut of it that runs with every build. */
    static final boolean FULL = Boolean.getBoolean("courier.it.full");

    private static final Set<HaltPoint> ONLY_WHERE_LOST = Set.of(HaltPoint.SETTLING);

    private Cells() {}

    static List<Cell> of(AnswerFate fate) {
        return FULL ? all(fate) : few(fate);
    }

    private static List<Cell> all(AnswerFate fate) {
        var cells = new ArrayList<Cell>();
        for (var point : HaltPoint.values()) {
            if (ONLY_WHERE_LOST.contains(point) && !fate.losesAnswers()) {
                continue;
            }
            for (var kind : Kind.values()) {
                for (var call : point.isOfACall() ? kind.calls : List.of("")) {
                    add(cells, fate, point, kind, call);
                }
            }
        }
        return cells;
    }

    private static void add(List<Cell> cells, AnswerFate fate, HaltPoint point, Kind kind, String call) {
        boolean passes = kind != Kind.REFUSED || point != HaltPoint.NOTED && point != HaltPoint.MOVING;
        if (passes) {
            cells.add(new Cell(fate, point, kind, call, cells.size() + 1));
        }
    }

    /** One halt at each point, spread over the four fates. */
    private static List<Cell> few(AnswerFate fate) {
        return switch (fate) {
            case COMES ->
                List.of(
                        new Cell(fate, HaltPoint.CLAIMED, Kind.JSON, "", 1),
                        new Cell(fate, HaltPoint.REPORTED, Kind.REFUSED, "", 2),
                        new Cell(fate, HaltPoint.MOVED, Kind.MULTIPART, "", 3));
            case COMES_LATE ->
                List.of(
                        new Cell(fate, HaltPoint.BEFORE_INTENT, Kind.MULTIPART, "NEXT", 1),
                        new Cell(fate, HaltPoint.MOVING, Kind.MULTIPART, "", 2),
                        new Cell(fate, HaltPoint.READ, Kind.JSON, "INSTANTIATE", 3));
            case LOST ->
                List.of(
                        new Cell(fate, HaltPoint.INTENDED, Kind.JSON, "POST_DATA", 1),
                        new Cell(fate, HaltPoint.SETTLING, Kind.MULTIPART, "INSTANTIATE", 2));
            case LOST_EARLY ->
                List.of(
                        new Cell(fate, HaltPoint.ANSWERED, Kind.MULTIPART, "INSTANTIATE", 1),
                        new Cell(fate, HaltPoint.NOTED, Kind.JSON, "", 2),
                        new Cell(fate, HaltPoint.READ, Kind.MULTIPART, "NEXT", 3));
        };
    }

    /** Where each guard is needed: answers that were there, answers that were lost, effects that come after the restart. */
    static List<Cell> forMutants() {
        return List.of(
                new Cell(AnswerFate.COMES, HaltPoint.ANSWERED, Kind.MULTIPART, "INSTANTIATE", 1),
                new Cell(AnswerFate.COMES, HaltPoint.ANSWERED, Kind.JSON, "POST_DATA", 2),
                new Cell(AnswerFate.LOST, HaltPoint.ANSWERED, Kind.MULTIPART, "NEXT", 3),
                new Cell(AnswerFate.LOST, HaltPoint.INTENDED, Kind.JSON, "INSTANTIATE", 4),
                new Cell(AnswerFate.LOST_EARLY, HaltPoint.INTENDED, Kind.MULTIPART, "INSTANTIATE", 5),
                new Cell(AnswerFate.LOST_EARLY, HaltPoint.INTENDED, Kind.JSON, "POST_DATA", 6),
                new Cell(AnswerFate.LOST_EARLY, HaltPoint.INTENDED, Kind.MULTIPART, "NEXT", 7));
    }

    /** One halt. */
    record Cell(AnswerFate fate, HaltPoint point, Kind kind, String call, int number) {

        /** How the keys of its submissions begin; none is the beginning of another's. */
        String name() {
            return "c" + number + "-" + point + "-" + kind + "-" + call + "-";
        }

        Halt halt() {
            return new Halt(point, call, name());
        }
    }
}
