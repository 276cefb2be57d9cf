/** The commands of an operator. They look at the folders alone, and work whether courier runs or not. */
@NullMarked
package dev.altinncourier.command;

import org.jspecify.annotations.NullMarked;
