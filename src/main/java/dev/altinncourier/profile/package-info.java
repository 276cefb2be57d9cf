/** The app profiles: one file says how submissions of one Altinn app are sent. */
@NullMarked
package dev.altinncourier.profile;

import org.jspecify.annotations.NullMarked;
