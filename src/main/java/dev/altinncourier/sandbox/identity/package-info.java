/** Who calls and who is owner: parties, tokens, Maskinporten and the token exchange. */
@NullMarked
package dev.altinncourier.sandbox.identity;

import org.jspecify.annotations.NullMarked;
