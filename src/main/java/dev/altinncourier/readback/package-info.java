/**
 * Compares the form that Altinn stored with the one that was sent. Altinn drops what its model does not know and answers
 * 201: only reading the form back shows it. Both forms stream by, and memory stays far below their size.
 */
@NullMarked
package dev.altinncourier.readback;

import org.jspecify.annotations.NullMarked;
