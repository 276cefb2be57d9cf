/** Asks an app about itself, without a token and without courier running, and compares a profile with the answers. */
@NullMarked
package dev.altinncourier.live;

import org.jspecify.annotations.NullMarked;
