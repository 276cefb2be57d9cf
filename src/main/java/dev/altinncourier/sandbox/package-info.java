/** A stand-in for Altinn and Maskinporten, for development and tests. It shares no code with the rest of courier. */
@NullMarked
package dev.altinncourier.sandbox;

import org.jspecify.annotations.NullMarked;
