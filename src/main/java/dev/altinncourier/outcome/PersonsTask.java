package dev.altinncourier.outcome;

import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Task;
import dev.altinncourier.submission.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task of the process that a person must complete.
 *
 * @param task its element id
 * @param type {@code altinnTaskType}
 * @param action what completes it: sign, confirm, pay, write
 * @param who must do it, in words
 * @param what must be done, in words
 */
public record PersonsTask(String task, @Nullable String type, String action, Text who, Text what) {

    /**
     * The task that the process of a submission stands in.
     *
     * @param action as the profile names it; empty where the task's type tells
     */
    public static PersonsTask of(Submission submission, String action) {
        var task = Objects.requireNonNull(submission.madeInstance().task());
        var id = String.valueOf(task.elementId());
        var does = action.isEmpty() ? usual(task) : action;
        var verb = verb(does);
        var named = id + (task.type() == null ? "" : " (" + task.type() + ")");
        return new PersonsTask(
                id,
                task.type(),
                does,
                who(submission.content().owner(), verb),
                new Text(verb.nb() + " oppgaven " + named, verb.en() + " task " + named));
    }

    /** What completes a task of Altinn's own types (contract 6.2); one of an app's own type takes its name. */
    private static String usual(Task task) {
        var type = String.valueOf(task.type());
        return switch (type) {
            case "data" -> "write";
            case "confirmation" -> "confirm";
            case "signing" -> "sign";
            case "payment" -> "pay";
            default -> type;
        };
    }

    private static Text verb(String action) {
        return switch (action) {
            case "write" -> new Text("fylle ut og sende videre", "fill in and pass on");
            case "confirm" -> new Text("bekrefte", "confirm");
            case "sign" -> new Text("signere", "sign");
            case "pay" -> new Text("betale", "pay for");
            default -> new Text("fullføre (" + action + ")", "complete (" + action + ")");
        };
    }

    private static Text who(InstanceOwner owner, Text verb) {
        var whose = owner.masked();
        return switch (owner.kind()) {
            case ORGANISATION ->
                new Text(
                        "en person med rett til å " + verb.nb() + " for virksomheten " + whose,
                        "a person with the right to " + verb.en() + " for the organisation " + whose);
            case PERSON ->
                new Text(
                        "personen selv (" + whose + "), eller noen med fullmakt til å " + verb.nb(),
                        "the person (" + whose + "), or somebody authorised to " + verb.en());
            case PARTY ->
                new Text(
                        "en person med rett til å " + verb.nb() + " for part " + whose + " i Altinn",
                        "a person with the right to " + verb.en() + " for Altinn's party " + whose);
        };
    }
}
