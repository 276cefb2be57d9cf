package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds an owner among the parties that a token may act for (contract 9). A person's number is cut there, to what
 * {@link InstanceOwner#masked} shows: where it fits two persons, nobody is chosen, and what was made is looked at again
 * ({@link InstanceAnswer#isOfAnother}).
 */
public final class PartyAnswer {

    private static final Pattern PARTY_ID = Pattern.compile("[1-9][0-9]{0,17}");

    private PartyAnswer() {}

    /**
     * The owner's party id.
     *
     * @throws Unavailable when the token may not act for the owner; an outage may look the same
     * @throws Refused when it cannot be told which party is the owner
     */
    public static String partyId(AltinnCall call, AltinnAnswer answer, InstanceOwner owner) throws SubmissionFailure {
        var parties = answer.json();
        if (!parties.isArray()) {
            throw AnswerSorter.unreadable(call, answer);
        }
        var found = new LinkedHashSet<String>();
        collect(parties, owner, found);
        if (found.isEmpty()) {
            // Without the answer: it names everybody that the token may act for.
            throw new Unavailable(MissingRight.named(AltinnProblem.FORBIDDEN.problem(), call), answer.retryAfter());
        }
        if (found.size() > 1) {
            throw new Refused(severalParties());
        }
        return found.iterator().next();
    }

    private static void collect(JsonNode parties, InstanceOwner owner, Set<String> found) {
        for (var party : parties) {
            var id = party.path("partyId").asText("");
            if (is(party, owner) && PARTY_ID.matcher(id).matches()) {
                found.add(id);
            }
            collect(party.path("childParties"), owner, found);
        }
    }

    private static boolean is(JsonNode party, InstanceOwner owner) {
        boolean usable = !party.path("isDeleted").asBoolean(false)
                && !party.path("onlyHierarchyElementWithNoAccess").asBoolean(false);
        var number = owner.kind() == InstanceOwner.Kind.PERSON ? party.path("ssn") : party.path("orgNumber");
        return usable
                && (owner.number().equals(number.asText("")) || owner.masked().equals(number.asText("")));
    }

    private static Problem severalParties() {
        return Problem.of(
                Category.VALIDATION,
                "several-parties",
                new Text(
                        "Flere av dem som innloggingen kan handle for, kan være den innsendingen gjelder.",
                        "Several of those that the login may act for may be the one that the submission is for."),
                new Text(
                        "Oppgi owner med partyId i submission.json, og legg mappen i innboksen på nytt.",
                        "Give the owner by partyId in submission.json, and drop the folder again."));
    }
}
