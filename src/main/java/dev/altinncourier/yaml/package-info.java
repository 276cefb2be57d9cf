/** Reads the YAML files that operators write, and says every mistake in them with its line and what to write instead. */
@NullMarked
package dev.altinncourier.yaml;

import org.jspecify.annotations.NullMarked;
