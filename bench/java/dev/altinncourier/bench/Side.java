package dev.altinncourier.bench;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** One of the two that are compared. */
interface Side {

    /** Sends so many submissions and waits for their end. */
    Measurement run(Load load, int submissions) throws IOException, InterruptedException, ExecutionException;
}
