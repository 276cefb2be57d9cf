package dev.altinncourier.outcome;

import dev.altinncourier.submission.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket in plain words, to be sent on as it is: Norwegian bokmål first, then English. */
final class TicketText {

    private final ZoneId zone;

    TicketText(ZoneId zone) {
        this.zone = zone;
    }

    String of(Ticket ticket) {
        var deadline = deadline(ticket.period().deadline());
        var lines = new ArrayList<String>();
        lines.add("VENTER PÅ EN PERSON: noen må " + ticket.task().what().nb() + " i Altinn.");
        lines.add("Hvem: " + ticket.task().who().nb());
        lines.add("Lenke: " + ticket.place().link());
        lines.addAll(inbox("Eller i innboksen: ", ticket));
        lines.add("Frist: " + deadline.nb());
        lines.add(reference("Referanse i Altinn: ", "innsending ", ticket));
        lines.add("");
        lines.add("WAITS FOR A PERSON: somebody must " + ticket.task().what().en() + " in Altinn.");
        lines.add("Who: " + ticket.task().who().en());
        lines.add("Link: " + ticket.place().link());
        lines.addAll(inbox("Or in the inbox: ", ticket));
        lines.add("Deadline: " + deadline.en());
        lines.add(reference("Reference in Altinn: ", "submission ", ticket));
        return String.join("\n", lines.stream().map(CaseWorkerText::oneLine).toList()) + "\n";
    }

    private static List<String> inbox(String label, Ticket ticket) {
        var inbox = ticket.place().inbox();
        return inbox == null ? List.of() : List.of(label + inbox);
    }

    private Text deadline(@Nullable Instant end) {
        if (end == null) {
            return new Text("ingen", "none");
        }
        var time = end.atZone(zone);
        return new Text(CaseWorkerText.NORWEGIAN.format(time), CaseWorkerText.ENGLISH.format(time));
    }

    private static String reference(String label, String submission, Ticket ticket) {
        var head = ticket.head();
        return label + ticket.instance().archiveReference() + ", " + submission + head.key() + ", " + head.profile()
                + ", id " + head.id();
    }
}
