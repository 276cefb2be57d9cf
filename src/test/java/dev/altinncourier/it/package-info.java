/** End to end: the production jar in a process of its own, the sandbox as Altinn, and what senders and operators find. */
@NullMarked
package dev.altinncourier.it;

import org.jspecify.annotations.NullMarked;
