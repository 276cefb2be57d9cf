/** Tests of the sandbox over HTTP, as a client meets it. */
@NullMarked
package dev.altinncourier.sandbox;

import org.jspecify.annotations.NullMarked;
