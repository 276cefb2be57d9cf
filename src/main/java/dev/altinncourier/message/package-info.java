/** Messages of a queue, a topic or the REST call, and what becomes of them: folders like those that are dropped. */
@NullMarked
package dev.altinncourier.message;

import org.jspecify.annotations.NullMarked;
