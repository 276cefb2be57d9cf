package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Callers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plays the authority of apps that have a feedback task: after a while it adds its verdict, its payment information and
 * its receipt, and ends the process, as only a service owner can.
 */
public final class Authority implements AutoCloseable {

    private static final String NAMESPACE = "no:skatteetaten:fastsetting:avgift:mva:";

    private final Callers callers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "sandbox-authority");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Ways ways = Ways.USUAL;

    /**
     * Its words for an outcome: {@code accepted}, {@code remarks} or {@code rejected}; the present ones when none is
     * asked for.
     *
     * @throws IllegalArgumentException when there is no such outcome
     */
    public static String verdict(String outcome, String present) {
        return switch (outcome) {
            case "" -> present;
            case "accepted" -> "ingen avvik";
            case "remarks" -> "avvikende skattemelding";
            case "rejected" -> "ugyldig skattemelding";
            default -> throw new IllegalArgumentException("outcome is accepted, remarks or rejected");
        };
    }

    /** The verdict it gives, how long it takes, and whether it acts by itself. */
    public record Ways(String verdict, long delayMillis, boolean auto) {
        /** Everything is accepted, after a second. */
        public static final Ways USUAL = new Ways("ingen avvik", 1000, true);
    }

    /** An authority that acts as a service owner. */
    public Authority(Callers callers) {
        this.callers = callers;
    }

    /** Changes its ways from now on. */
    public void ways(Ways changed) {
        ways = changed;
    }

    /** Its present ways. */
    public Ways ways() {
        return ways;
    }

    /** Told of every task that begins; in a feedback task of an app with an authority the wait begins. */
    void taskEntered(Instance instance) {
        var now = ways;
        if (now.auto() && isWaiting(instance)) {
            clock.schedule(() -> play(instance), now.delayMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isWaiting(Instance instance) {
        boolean feedback = instance.process
                .current()
                .filter(current -> current.task().type().equals("feedback"))
                .isPresent();
        return feedback && instance.app.setup().authority().isPresent();
    }

    /** Gives the verdict now, if the instance waits for one. */
    public void play(Instance instance) {
        var verdict = ways.verdict();
        var caller = callers.serviceOwnerOf(instance.app.org());
        synchronized (instance) {
            if (!isWaiting(instance)) {
                return;
            }
            add(instance, caller, "valideringsresultat", "valideringsresultat.xml", "text/xml", validation(verdict));
            add(instance, caller, "betalingsinformasjon", "betalingsinformasjon.xml", "text/xml", payment(instance));
            add(instance, caller, "kvittering", "kvittering.pdf", "application/pdf", Advance.emptyPage());
            instance.substatus = substatus(verdict);
            instance.move(instance.process.moved(Optional.empty()), caller, "write");
            instance.completeConfirmations
                    .addObject()
                    .put("stakeholderId", instance.app.org())
                    .put("confirmedOn", Instant.now().toString());
        }
    }

    private static ObjectNode substatus(String verdict) {
        boolean received = !verdict.startsWith("ugyldig");
        var description = received
                ? "Mva-meldingen er levert og mottatt av Skatteetaten."
                : "Mva-meldingen er ugyldig og ikke levert.";
        return Answer.JSON
                .createObjectNode()
                .put("label", received ? "Mottatt" : "Ugyldig")
                .put("description", description);
    }

    private static void add(
            Instance instance, Caller caller, String dataType, String filename, String contentType, byte[] bytes) {
        instance.app
                .dataType(dataType)
                .ifPresent(type -> instance.add(
                        DataElement.attachment(type, filename, contentType, Content.of(bytes), Gate.author(caller))));
    }

    private static byte[] validation(String verdict) {
        return xml(
                """
                <?xml version='1.0' encoding='UTF-8'?>
                <valideringsresultat xmlns="%svalideringsresultat:v1">
                  <avvikVedMeldingslevering>%s</avvikVedMeldingslevering>
                </valideringsresultat>
                """
                        .formatted(NAMESPACE, verdict));
    }

    private static byte[] payment(Instance instance) {
        return xml(
                """
                <?xml version='1.0' encoding='UTF-8'?>
                <betalingsinformasjon xmlns="%sskattemeldingformerverdiavgift:betalingsinformasjon:v1.0">
                  <innsendingsreferanse>%s</innsendingsreferanse>
                  <skattepliktig>
                    <organisasjonsnummer>%s</organisasjonsnummer>
                  </skattepliktig>
                  <kundeidentifikasjonsnummer>99999999999999</kundeidentifikasjonsnummer>
                  <beloep>0</beloep>
                  <betaleTil>Skatteetaten</betaleTil>
                </betalingsinformasjon>
                """
                        .formatted(NAMESPACE, instance.id(), instance.owner.masked()));
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
