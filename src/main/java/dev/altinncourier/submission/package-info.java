/** What courier carries: one form with its attachments for one owner, from pick-up to outcome. Imports the JDK only. */
@NullMarked
package dev.altinncourier.submission;

import org.jspecify.annotations.NullMarked;
