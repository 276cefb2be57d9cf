/** How status events look outside: their form, and the proof of who sent them. */
@NullMarked
package dev.altinncourier.event;

import org.jspecify.annotations.NullMarked;
