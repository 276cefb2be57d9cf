package dev.altinncourier.route;

import dev.altinncourier.message.IncomingMessage;
import dev.altinncourier.message.MessageSum;
import dev.altinncourier.message.OpenMessage;
import dev.altinncourier.submission.Problem;
import java.net.URI;

/** What the routes keep of a drop or a message until it is a submission. */
final class Intake {

    /** Whether a drop is a submission that was put back. */
    static final Variable<Boolean> PUT_BACK = new Variable<>("putBack", Boolean.class);

    /** The message as it came. */
    static final Variable<IncomingMessage> INCOMING = new Variable<>("incoming", IncomingMessage.class);

    /** Its content, as far as it is at hand; nothing for one that is a submission already, or never will be. */
    static final Variable<OpenMessage> OPEN = new Variable<>("open", OpenMessage.class);

    /** The sum of what it says. */
    static final Variable<MessageSum> SUM = new Variable<>("messageSum", MessageSum.class);

    /** The address of its next part. */
    static final Variable<URI> FETCH = new Variable<>("fetch", URI.class);

    /** Why it can never be a submission. */
    static final Variable<Problem> REFUSED = new Variable<>("refused", Problem.class);

    private Intake() {}
}
