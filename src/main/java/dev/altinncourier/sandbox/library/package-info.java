/**
 * The versions of Altinn's app library that were recorded. Each API has a class for the newest behaviour and small ones
 * that say what another version does otherwise (contract section 0.2).
 */
@NullMarked
package dev.altinncourier.sandbox.library;

import org.jspecify.annotations.NullMarked;
