/**
 * Persons who log in at courier with ID-porten: which there are, what is kept of them and under which key, and what is asked
 * of ID-porten. Knows nothing of Camel.
 */
@NullMarked
package dev.altinncourier.login;

import org.jspecify.annotations.NullMarked;
