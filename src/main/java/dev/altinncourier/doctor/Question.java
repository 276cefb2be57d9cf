package dev.altinncourier.doctor;

import dev.altinncourier.submission.InstanceOwner;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the doctor is asked.
 *
 * @param profile only about this one; empty for all
 * @param owners for whom a grant is tried; none for those of the installation alone
 */
public record Question(Optional<String> profile, List<InstanceOwner> owners) {

    private static final Pattern ORGANISATION = Pattern.compile("\\d{9}");
    private static final Pattern PERSON = Pattern.compile("\\d{11}");

    public Question {
        owners = List.copyOf(owners);
    }

    /** The owner of a number; empty when it is neither an organisation's nor a person's. */
    public static Optional<InstanceOwner> owner(String number) {
        var digits = number.replace(" ", "");
        if (ORGANISATION.matcher(digits).matches()) {
            return Optional.of(InstanceOwner.organisation(digits));
        }
        return PERSON.matcher(digits).matches() ? Optional.of(InstanceOwner.person(digits)) : Optional.empty();
    }
}
