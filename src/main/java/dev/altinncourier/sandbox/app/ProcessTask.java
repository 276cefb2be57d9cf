package dev.altinncourier.sandbox.app;

import java.util.List;
import java.util.Objects;

/** One task of an app's process; one with a {@code when} is there only if that data value of the instance is true. */
public record ProcessTask(String id, String name, String type, List<String> actions, String when) {

    /** The data type of signatures, in apps that keep them. */
    public static final String SIGNATURE = "signature";

    /** Fills in what the definition leaves out. */
    public ProcessTask {
        actions = List.copyOf(Objects.requireNonNullElse(actions, List.of()));
        when = Objects.requireNonNullElse(when, "");
    }

    /** Whether somebody has to sign in it. */
    public boolean isSigning() {
        return type.equals("signing");
    }

    /** The actions of which one is enough for {@code process/next} without an action (contract section 6.2). */
    public List<String> sufficientActions() {
        return switch (type) {
            case "data", "feedback", "pdf", "eFormidling", "fiksArkiv", "subformPdf" -> List.of("write");
            case "confirmation" -> List.of("confirm");
            case "signing" -> List.of("sign", "write");
            case "payment" -> List.of("pay", "write");
            default -> List.of(type);
        };
    }
}
