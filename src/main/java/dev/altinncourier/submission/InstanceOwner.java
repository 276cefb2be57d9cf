package dev.altinncourier.submission;

/**
 * Whom a submission is for, in Altinn's sense. Prints itself masked: a national identity number never reaches a log.
 *
 * @param kind which of Altinn's identifiers the number is
 * @param number organisation number (9 digits), national identity number (11 digits) or party id
 */
public record InstanceOwner(Kind kind, String number) {

    /** The identifiers of an instance owner that courier sends (contract 2.1). */
    public enum Kind {
        ORGANISATION,
        PERSON,
        PARTY
    }

    private static final int BIRTH_DATE = 6;

    public static InstanceOwner organisation(String number) {
        return new InstanceOwner(Kind.ORGANISATION, number);
    }

    public static InstanceOwner person(String number) {
        return new InstanceOwner(Kind.PERSON, number);
    }

    public static InstanceOwner party(String partyId) {
        return new InstanceOwner(Kind.PARTY, partyId);
    }

    /** The number as reports and logs may show it: a person's is cut to the birth date, {@code 010390*****}. */
    public String masked() {
        if (kind != Kind.PERSON) {
            return number;
        }
        return number.substring(0, Math.min(BIRTH_DATE, number.length())) + "*****";
    }

    @Override
    public String toString() {
        return masked();
    }
}
