/** Who sends for whom: one installation sends for many owners, and for no others. */
@NullMarked
package dev.altinncourier.tenant;

import org.jspecify.annotations.NullMarked;
