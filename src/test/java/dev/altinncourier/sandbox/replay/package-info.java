/** Replays what real apps were recorded to answer, and compares. */
@NullMarked
package dev.altinncourier.sandbox.replay;

import org.jspecify.annotations.NullMarked;
