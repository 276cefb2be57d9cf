package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.authority.TaxVerdict;
import dev.altinncourier.sandbox.authority.Ways;
import dev.altinncourier.sandbox.identity.Caller;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers tax returns (real flows, sections 2.2 and 2.4) with one file. What a system user has confirmed is taken by Altinn
 * and rejected here: nobody can see which person did it.
 */
final class TaxAnswering implements Answering {

    private static final String ENVELOPE = "skattemeldingOgNaeringsspesifikasjon";

    @Override
    public List<File> atOnce(Instance instance) {
        return List.of();
    }

    @Override
    public Verdict verdict(Instance instance, Ways.Feedback feedback) {
        var reasons = new ArrayList<String>();
        if (isConfirmedByMachine(instance)) {
            reasons.add(TaxVerdict.NOBODY);
        }
        var verdict = feedback.verdict().isEmpty()
                ? instance.sent(ENVELOPE)
                        .map(envelope -> TaxVerdict.of(envelope, "svar"))
                        .orElse(TaxVerdict.accepted())
                : TaxVerdict.ordered(feedback.verdict(), feedback.reasons());
        reasons.addAll(verdict.reasons());
        var file = new File("tilbakemelding", "tilbakemelding.xml", "text/xml", new TaxVerdict(reasons).asXml());
        return new Verdict(List.of(file), null);
    }

    private static boolean isConfirmedByMachine(Instance instance) {
        for (var move : instance.history) {
            boolean confirmation = instance.app
                    .task(move.path("left").asText())
                    .filter(task -> task.type().equals("confirmation"))
                    .isPresent();
            if (confirmation && move.path("by").asText().equals(Caller.Kind.SYSTEM_USER.context())) {
                return true;
            }
        }
        return false;
    }
}
