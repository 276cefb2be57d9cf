package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.readback.Comparison;
import dev.altinncourier.readback.Loss;
import dev.altinncourier.route.FormReadBack.Pending;
import dev.altinncourier.route.FormReadBack.Result;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several forms of one data type: which stored one is whose, only the comparison tells. */
class FormReadBackTest {

    private static final Comparison WHOLE = new Comparison(List.of(), 0, List.of(), 0);
    private static final Part A = new Part("form", "in/a.xml", "a.xml", "application/xml", 1, "00");
    private static final Part B = new Part("form", "in/b.xml", "b.xml", "application/xml", 1, "01");
    private static final DataElement FIRST = new DataElement("1", "model1", null, "application/xml", 1);
    private static final DataElement SECOND = new DataElement("2", "model1", null, "application/xml", 1);

    private final FormReadBack both = new FormReadBack(
            List.of(new Pending(A, List.of(FIRST, SECOND), null), new Pending(B, List.of(FIRST, SECOND), null)),
            List.of());

    @Test
    void aFormIsLookedForAmongTheOthersOfItsType() {
        // When
        var end = both.and(losing(3)).and(WHOLE).and(WHOLE);

        // Then
        assertThat(end.pending()).isEmpty();
        assertThat(end.done()).containsExactly(new Result(A, WHOLE), new Result(B, WHOLE));
    }

    @Test
    void whatIsAnothersIsNotTakenTwice() {
        // When
        var next = both.and(WHOLE);

        // Then
        assertThat(next.pending()).containsExactly(new Pending(B, List.of(SECOND), null));
    }

    @Test
    void whereNoneIsWholeTheNearestCounts() {
        // When
        var next = both.and(losing(1)).and(losing(9));

        // Then
        assertThat(next.done()).containsExactly(new Result(A, losing(1)));
        assertThat(next.pending()).containsExactly(new Pending(B, List.of(FIRST, SECOND), null));
    }

    private static Comparison losing(int count) {
        return new Comparison(List.of(new Loss("/s/a", Loss.Cause.UNKNOWN_HERE, null)), count, List.of(), 0);
    }
}
