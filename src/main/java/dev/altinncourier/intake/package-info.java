/** Takes submissions in from folders, whole and safe: claims, unpacks, checks, plans. */
@NullMarked
package dev.altinncourier.intake;

import org.jspecify.annotations.NullMarked;
