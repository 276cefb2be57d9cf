/** What courier means to do, did and must do next, in SQL. It is also the work queue. */
@NullMarked
package dev.altinncourier.journal;

import org.jspecify.annotations.NullMarked;
