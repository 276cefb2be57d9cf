/**
 * Looks at an installation as a whole and says what is wrong and how it is mended. Asks Altinn and Maskinporten without the
 * routes, so that it works whether courier runs or not; nothing of what it asks changes anything there.
 */
@NullMarked
package dev.altinncourier.doctor;

import org.jspecify.annotations.NullMarked;
