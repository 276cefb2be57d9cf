package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.authority.MvaFeedback;
import dev.altinncourier.sandbox.authority.Ways;
import dev.altinncourier.sandbox.http.Answer;
import java.util.List;

/** Answers VAT returns (real flows, section 1.7): payment information at once, result and receipt later. */
final class MvaAnswering implements Answering {

    @Override
    public List<File> atOnce(Instance instance) {
        var payment = MvaFeedback.payment(instance.id(), instance.owner.masked(), instance.sent(MvaChecks.RETURN));
        return List.of(new File("betalingsinformasjon", "betalingsinformasjon.xml", "text/xml", payment));
    }

    @Override
    public Verdict verdict(Instance instance, Ways.Feedback feedback) {
        var sent = instance.sent(MvaChecks.RETURN);
        var verdict = feedback.verdict().isEmpty()
                ? sent.map(MvaFeedback::verdict).orElse(MvaFeedback.VERDICTS.get(0))
                : feedback.verdict();
        return new Verdict(
                List.of(
                        new File(
                                "valideringsresultat",
                                "valideringsresultat.xml",
                                "text/xml",
                                MvaFeedback.result(verdict, sent)),
                        new File("kvittering", "kvittering.pdf", "application/pdf", Advance.emptyPage())),
                substatus(verdict));
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
}
