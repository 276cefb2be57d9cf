/**
 * Skatteetaten's own services outside of Altinn: what they say of a return before it is sent, and what they answer when it
 * was (real flows, sections 1.8 and 2.3).
 */
@NullMarked
package dev.altinncourier.sandbox.authority;

import org.jspecify.annotations.NullMarked;
