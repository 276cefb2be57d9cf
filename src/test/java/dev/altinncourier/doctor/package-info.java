@NullMarked
package dev.altinncourier.doctor;

import org.jspecify.annotations.NullMarked;
