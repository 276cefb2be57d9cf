package dev.altinncourier.outcome;

import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Text;
import java.util.Set;

/** What an error report says about Altinn, and about moving the folder back to the inbox. */
final class RedriveText {

    /** Where nothing has been made at Altinn. */
    private static final Set<String> START =
            Set.of(ErrorReport.PICK_UP, Step.CHECK.name(), Step.PREVALIDATE.name(), Step.INSTANTIATE.name());

    private RedriveText() {}

    static Text inAltinn(ErrorReport report) {
        var state = report.remoteState();
        if (state != null) {
            return inAltinn(state);
        }
        if (report.evidence().effectUnknown()) {
            return new Text(
                    "I Altinn: det er ukjent om noe ble opprettet. Se etter der før noe sendes på annen måte.",
                    "In Altinn: it is not known whether anything was created. Look there before sending by other means.");
        }
        return new Text("I Altinn: ingen instans er kjent.", "In Altinn: no instance is known.");
    }

    private static Text inAltinn(ErrorReport.RemoteState state) {
        var task = state.task();
        var at = task == null || task.elementId() == null ? "" : " (" + task.elementId() + ")";
        var link = state.instance().link();
        return switch (state.draft()) {
            case KEPT ->
                new Text("I Altinn: utkastet ligger der, " + link + at, "In Altinn: the draft is there, " + link + at);
            case DELETED ->
                new Text("I Altinn: utkastet er slettet, " + link, "In Altinn: the draft has been deleted, " + link);
            case NONE -> new Text("I Altinn: " + link + at, "In Altinn: " + link + at);
        };
    }

    static Text whenMovedBack(ErrorReport report) {
        var inbox = "inbox/" + report.head().profile() + "/";
        var effect = effect(report);
        return new Text(
                "Flyttes mappen tilbake til " + inbox + ": " + effect.nb(),
                "If the folder is moved back to " + inbox + ": " + effect.en());
    }

    private static Text effect(ErrorReport report) {
        var step = report.redrive().resumeFrom();
        if (step == null) {
            return new Text(
                    "den kan ikke fortsette. Legg inn en rettet innsending som en ny.",
                    "it cannot go on. Drop the corrected submission as a new one.");
        }
        var on = goesOn(report, step);
        return report.redrive().retryable()
                ? on
                : new Text(
                        "rett filene under in/ først. Så " + on.nb(),
                        "correct the files under in/ first. Then " + on.en());
    }

    private static Text goesOn(ErrorReport report, String step) {
        if (report.redrive().createsNewInstance()) {
            return new Text(
                    "lager courier en ny instans, med samme id.", "courier makes a new instance, with the same id.");
        }
        if (report.remoteState() != null) {
            return new Text(
                    "fortsetter courier fra " + step + " på samme instans; ingen ny blir laget.",
                    "courier goes on from " + step + " with the same instance; no new one is made.");
        }
        if (report.evidence().effectUnknown()) {
            return new Text(
                    "ser courier etter i Altinn først, og lager bare en instans hvis ingen finnes.",
                    "courier looks in Altinn first, and makes an instance only if there is none.");
        }
        return START.contains(step)
                ? new Text("prøver courier fra start, med samme id.", "courier tries from the start, with the same id.")
                : new Text("fortsetter courier fra " + step + ".", "courier goes on from " + step + ".");
    }
}
