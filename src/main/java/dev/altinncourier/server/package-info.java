/**
 * Who may call courier's own HTTP, and how. Every call and every answer passes here, so that an endpoint that is added later
 * cannot forget it.
 */
@NullMarked
package dev.altinncourier.server;

import org.jspecify.annotations.NullMarked;
