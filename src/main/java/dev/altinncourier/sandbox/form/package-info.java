/** What the Altinn app library does to a form: reads it by its model, drops the rest without a word, writes it anew. */
@NullMarked
package dev.altinncourier.sandbox.form;

import org.jspecify.annotations.NullMarked;
