/** Starts courier: settings, checks, and what every package shares. */
@NullMarked
package dev.altinncourier;

import org.jspecify.annotations.NullMarked;
