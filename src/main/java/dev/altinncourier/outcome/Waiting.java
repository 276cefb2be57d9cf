package dev.altinncourier.outcome;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a submission lies in {@code waiting/}. Becomes {@code waiting.json}, for an operator who looks into the folder.
 *
 * @param head whose it is
 * @param waitingFor what must happen first
 * @param text the same in words
 * @param rule which failure it met; null when nothing is wrong
 * @param reason what happened
 * @param nextAction who must do what
 * @param since when the wait began
 * @param nextLook when courier looks again
 * @param instance Altinn's object for it; null when there is none yet
 */
@JsonPropertyOrder({"head", "waitingFor", "text", "rule", "reason", "nextAction", "since", "nextLook", "instance"})
public record Waiting(
        @JsonUnwrapped ReportHead head,
        Cause waitingFor,
        Text text,
        @Nullable String rule,
        @Nullable Text reason,
        @Nullable Text nextAction,
        Instant since,
        Instant nextLook,
        @Nullable InstanceReference instance) {

    public static Waiting of(Submission submission, Cause cause, Instant since, Instant nextLook) {
        var instance = submission.instance();
        var reference = instance == null ? null : InstanceReference.of(instance);
        return of(ReportHead.of(submission), cause, since, nextLook, reference);
    }

    /** Of one whose files have not been read. */
    public static Waiting of(Label label, Cause cause, Instant since, Instant nextLook) {
        return of(ReportHead.of(label), cause, since, nextLook, null);
    }

    private static Waiting of(
            ReportHead head, Cause cause, Instant since, Instant nextLook, @Nullable InstanceReference instance) {
        return new Waiting(head, cause, cause.text(), null, null, null, since, nextLook, instance);
    }

    /** With what it met, in the words that its report would have. */
    public Waiting because(Problem met) {
        return new Waiting(
                head, waitingFor, text, met.rule(), met.summary(), met.nextAction(), since, nextLook, instance);
    }

    /** What a submission waits for. */
    public enum Cause {
        OUTAGE(
                "Altinn, appen eller innloggingen svarer ikke som den skal. Courier prøver igjen; ingen trenger å gjøre noe.",
                "Altinn, the app or the login does not answer as it should. Courier tries again; nobody has to act."),
        SETUP(
                "Oppsettet er feil. Innsendingene venter til det er rettet, og går så videre av seg selv.",
                "The set-up is wrong. Submissions wait until it is mended, and then go on by themselves."),
        DISK(
                "Courier kan ikke lese eller skrive sine egne filer. Se etter plass og feil på disken.",
                "Courier cannot read or write its own files. Look for space and errors on the disk."),
        SETTLING(
                "Svaret på et kall kom ikke frem. Courier ser etter i Altinn hva som skjedde, før noe gjentas.",
                "The answer to a call did not arrive. Courier looks in Altinn what happened before it repeats anything."),
        PERSON(
                "Neste steg i Altinn er en persons. Courier ser etter når det er gjort.",
                "The next step in Altinn is a person's. Courier looks whether it is done."),
        LOGIN(
                "Noen må logge inn med ID-porten hos courier. Innsendingen går videre av seg selv når det er gjort.",
                "Somebody must log in at courier with ID-porten. The submission goes on by itself as soon as that is done."),
        VIRUS_SCAN(
                "Altinn skanner vedleggene for virus. Courier går videre når skanningen er ferdig.",
                "Altinn scans the attachments for viruses. Courier goes on when the scan has ended."),
        VALIDATION(
                "Etaten kontrollerer det som er lastet opp. Courier ser etter når den er ferdig; ingenting er sendt inn ennå.",
                "The authority validates what was uploaded. Courier looks whether it is done; nothing is submitted yet."),
        AUTHORITY(
                "Skjemaet er sendt inn. Courier venter på svaret fra mottakeren.",
                "The form is submitted. Courier waits for the authority's answer.");

        private final Text text;

        Cause(String nb, String en) {
            this.text = new Text(nb, en);
        }

        public Text text() {
            return text;
        }
    }
}
