/** How a submission ended: receipts, error reports and the folders they lie in. */
@NullMarked
package dev.altinncourier.outcome;

import org.jspecify.annotations.NullMarked;
