/**
 * Puts fields of the form that Altinn made with an instance into the sender's form, before that takes its place. Both forms
 * stream by; only the fields themselves are held.
 */
@NullMarked
package dev.altinncourier.merge;

import org.jspecify.annotations.NullMarked;
