@NullMarked
package dev.altinncourier.server;

import org.jspecify.annotations.NullMarked;
