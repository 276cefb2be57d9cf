/** The leaf work of the routes: the only package that knows Camel. */
@NullMarked
package dev.altinncourier.route;

import org.jspecify.annotations.NullMarked;
