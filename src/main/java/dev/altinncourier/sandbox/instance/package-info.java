/** Instances and everything that a client can do with them: create, fill, validate, advance, find, delete. */
@NullMarked
package dev.altinncourier.sandbox.instance;

import org.jspecify.annotations.NullMarked;
