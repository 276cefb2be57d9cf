/** Keeps the documentation true: what is generated from the code is compared with it at every build. */
@NullMarked
package dev.altinncourier.docs;

import org.jspecify.annotations.NullMarked;
