package dev.altinncourier.sandbox.identity;

import java.util.Optional;

/** Makes callers of the numbers that tokens carry. */
public final class Callers {

    private final PartyRegister parties;

    /** Callers known to this register. */
    public Callers(PartyRegister parties) {
        this.parties = parties;
    }

    /**
     * The caller of the recordings: {@code person 1337}, {@code person 12345}, {@code org ttd} or {@code system};
     * a third word is a person's authentication level.
     */
    public Optional<Caller> recorded(String words) {
        var word = words.trim().split("\\s+");
        var argument = word.length > 1 ? word[1] : "";
        return switch (word[0]) {
            case "person" ->
                parties.user(argument)
                        .map(party -> person(argument, party))
                        .or(() -> person(argument))
                        .map(caller -> word.length > 2 ? caller.at(Integer.parseInt(word[2])) : caller);
            case "org" -> PartyRegister.serviceOwnerNumber(argument).map(this::serviceOwner);
            case "system" -> Optional.of(systemUser(argument.isEmpty() ? "950474084" : argument));
            default -> Optional.empty();
        };
    }

    /** A person of the recordings by its user id. */
    Optional<Caller> user(String userId) {
        return parties.user(userId).map(party -> person(userId, party));
    }

    /** A person by the number in an ID-porten token. */
    public Optional<Caller> person(String number) {
        return parties.person(number, true).map(party -> person(userId(party), party));
    }

    private static String userId(Party party) {
        return switch (party.id()) {
            case 501337 -> "1337";
            case 512345 -> "12345";
            default -> String.valueOf(20_000_000 + party.id() % 10_000_000);
        };
    }

    private static Caller person(String userId, Party party) {
        return new Caller(
                Caller.Kind.PERSON, userId, party.name(), Optional.of(party), Optional.empty(), Caller.USUAL_LEVEL);
    }

    /** A system user of the organisation with that number. */
    Caller systemUser(String number) {
        var party = parties.organisation(number, true);
        return new Caller(Caller.Kind.SYSTEM_USER, number, "Systembruker", party, Optional.empty(), Caller.USUAL_LEVEL);
    }

    /** An organisation that is nothing else. */
    Caller organisation(String number) {
        var party = parties.organisation(number, true);
        return new Caller(
                Caller.Kind.ORGANISATION, number, "Organisasjon", party, Optional.empty(), Caller.USUAL_LEVEL);
    }

    /** A service owner by its number; the sandbox plays it as well. */
    public Caller serviceOwner(String number) {
        var org = PartyRegister.serviceOwner(number);
        return new Caller(
                Caller.Kind.SERVICE_OWNER, number, org.orElse(number), Optional.empty(), org, Caller.USUAL_LEVEL);
    }

    /** The service owner of that short name, e.g. {@code skd}. */
    public Caller serviceOwnerOf(String org) {
        return serviceOwner(PartyRegister.serviceOwnerNumber(org).orElse("000000000"));
    }
}
