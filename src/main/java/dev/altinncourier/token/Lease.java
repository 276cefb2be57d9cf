package dev.altinncourier.token;

/** What somebody who needs a token gets: the token, or the task to fetch it for everybody. */
public sealed interface Lease {

    /** The token is at hand. */
    record Cached(BearerToken token) implements Lease {}

    /** The token is at hand and will soon be over: the one who gets this has it replaced, and waits for nothing. */
    record Aging(BearerToken token, Flight refresh) implements Lease {}

    /** The one who gets this fetches, and must end the flight in whichever way. */
    record ToFetch(Flight flight) implements Lease {}
}
