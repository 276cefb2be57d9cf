/** Fetches and keeps the tokens that submissions are sent with. Knows nothing of Camel. */
@NullMarked
package dev.altinncourier.token;

import org.jspecify.annotations.NullMarked;
