package dev.altinncourier.route;

import dev.altinncourier.journal.Hold;
import java.util.List;

/**
 * The task to find out whether a set-up has been mended: this submission goes on while all others are held.
 *
 * @param holds that are looked at
 */
record Look(List<Hold> holds) {

    /** Set for the one submission that looks. */
    static final Variable<Look> LOOK = new Variable<>("look", Look.class);

    Look {
        holds = List.copyOf(holds);
    }

    /** Whether it looks at a fault of this point. */
    boolean isAt(String point) {
        return holds.stream().anyMatch(hold -> hold.point().equals(point));
    }
}
