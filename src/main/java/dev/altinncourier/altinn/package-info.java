/** Altinn's API as the contract has it: what is sent, and what an answer means. */
@NullMarked
package dev.altinncourier.altinn;

import org.jspecify.annotations.NullMarked;
