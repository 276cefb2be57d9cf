/**
 * What is checked of the sender's files before Altinn gets them, and what an authority says of them. Each file streams
 * by; what is found names places, never values.
 */
@NullMarked
package dev.altinncourier.check;

import org.jspecify.annotations.NullMarked;
