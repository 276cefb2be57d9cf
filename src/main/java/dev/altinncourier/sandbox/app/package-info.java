/** The apps that the sandbox plays, described as data under {@code sandbox/apps}. */
@NullMarked
package dev.altinncourier.sandbox.app;

import org.jspecify.annotations.NullMarked;
