/** Ends courier at chosen and at random moments, starts it again, and counts what went wrong: nothing may. */
@NullMarked
package dev.altinncourier.it.crash;

import org.jspecify.annotations.NullMarked;
