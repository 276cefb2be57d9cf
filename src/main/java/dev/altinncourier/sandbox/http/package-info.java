/** How calls reach the sandbox and leave it: the server, bodies bigger than the memory, and planned faults. */
@NullMarked
package dev.altinncourier.sandbox.http;

import org.jspecify.annotations.NullMarked;
