package dev.altinncourier.tenant;

import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.yaml.Notation;
import java.util.Optional;
import java.util.regex.Pattern;

/** The owners that a line of the tenants file means. */
sealed interface OwnerPattern {

    /** How owners are written. A pattern means organisations alone: persons are never taken in by the dozen. */
    Notation NOTATION = Notation.of(
            "\\d{9}|\\d{11}|\\d{1,8}\\*|party/\\d{1,15}",
            "an organisation number (9 digits), a national identity number (11), the first digits of organisation numbers"
                    + " and *, such as 9101*, or a party id, such as party/50001337");

    Pattern PARTY = Pattern.compile("party/(\\d+)");
    int PERSON_DIGITS = 11;

    /** One owner. */
    record One(InstanceOwner owner) implements OwnerPattern {
        @Override
        public String masked() {
            return owner.masked();
        }
    }

    /** Every organisation whose number begins like that. */
    record Beginning(String digits) implements OwnerPattern {
        @Override
        public String masked() {
            return digits + "*";
        }
    }

    /** As a message may show it. */
    String masked();

    /** The owners that a text means, if it is written as it should be. */
    static Optional<OwnerPattern> parse(String text) {
        return NOTATION.find(text).map(OwnerPattern::of);
    }

    private static OwnerPattern of(String text) {
        if (text.endsWith("*")) {
            return new Beginning(text.substring(0, text.length() - 1));
        }
        var party = PARTY.matcher(text);
        if (party.matches()) {
            return new One(InstanceOwner.party(party.group(1)));
        }
        return new One(text.length() == PERSON_DIGITS ? InstanceOwner.person(text) : InstanceOwner.organisation(text));
    }
}
