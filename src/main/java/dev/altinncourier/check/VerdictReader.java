package dev.altinncourier.check;

import dev.altinncourier.check.TextWalk.Found;
import dev.altinncourier.check.Verdict.Kind;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import dev.altinncourier.profile.ElementPath;
import dev.altinncourier.submission.PersonalData;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads an authority's verdict while its answer streams by: HTTP 200 says nothing (real flows 0.3). */
public final class VerdictReader {

    private static final int MOST = 50;
    private static final int LONGEST = 1_000;

    private VerdictReader() {}

    /**
     * The verdict in an answer.
     *
     * @throws UnreadableVerdict when the answer is no whole XML document
     */
    public static Verdict read(InputStream answer, VerdictRule rule) throws UnreadableVerdict {
        var places = new ArrayList<ElementPath>(List.of(ElementPath.parse(rule.xpath())));
        if (rule.reason() != null) {
            places.add(ElementPath.parse(rule.reason()));
        }
        try {
            var found = ElementTexts.of(answer, new TextWalk(places, MOST, LONGEST));
            return verdict(rule, found.get(0), found.size() > 1 ? found.get(1) : List.of());
        } catch (XMLStreamException e) {
            throw new UnreadableVerdict(e);
        }
    }

    private static Verdict verdict(VerdictRule rule, List<Found> values, List<Found> reasons) {
        var words = reasons.stream()
                .map(Found::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .map(PersonalData::mask)
                .toList();
        return values.stream()
                .max(Comparator.comparing(value -> kind(rule, value.text())))
                .map(value -> new Verdict(kind(rule, value.text()), PersonalData.mask(value.text()), words))
                .orElseGet(() -> new Verdict(Kind.UNKNOWN, "", words));
    }

    private static Kind kind(VerdictRule rule, String value) {
        if (rule.rejected().contains(value)) {
            return Kind.REJECTED;
        }
        if (rule.remarks().contains(value)) {
            return Kind.REMARKS;
        }
        return rule.accepted().contains(value) ? Kind.ACCEPTED : Kind.UNKNOWN;
    }
}
