package dev.altinncourier.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender handed over: whose it is, its parts in the order they are sent, and what was asked for.
 *
 * @param owner the instance owner
 * @param parts in sending order
 * @param vars the manifest's own values, for the profile's templates
 * @param stopAt id of the task that is a person's: courier stops before it
 * @param replyTo where status events of this submission go, as the sender wrote it
 * @param resend true when the sender means to send the same content again
 */
public record Content(
        InstanceOwner owner,
        List<Part> parts,
        Map<String, String> vars,
        @Nullable String stopAt,
        @Nullable String replyTo,
        boolean resend) {

    public Content {
        parts = List.copyOf(parts);
        vars = Map.copyOf(vars);
    }

    /** The same with other parts. */
    public Content with(List<Part> others) {
        return new Content(owner, others, vars, stopAt, replyTo, resend);
    }
}
