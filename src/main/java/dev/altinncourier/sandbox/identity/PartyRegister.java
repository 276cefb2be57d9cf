package dev.altinncourier.sandbox.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody that can own instances: the synthetic parties of the recordings, and where that is open any valid number. */
public final class PartyRegister {

    private static final Map<Integer, Set<Integer>> REPRESENTED = Map.of(
            501337, Set.of(501337, 500000, 500001, 500002, 500003, 500004, 500600, 500700, 500800, 500801, 500802));

    private static final Set<Integer> SUB_UNITS = Set.of(500001, 500002, 500003);

    /** Short name and number of the service owners whose apps are played. */
    private static final Map<String, String> SERVICE_OWNERS =
            Map.of("405003309", "ttd", "974761076", "skd", "974760673", "brg");

    private static final List<Party> RECORDED = List.of(
            Party.person(501337, "01039012345", "Sophie Salt"),
            Party.person(512345, "01017512345", "Ola Nordmann"),
            Party.organisation(500000, "897069650", "DDG Fitness AS", "AS"),
            Party.organisation(500001, "897069651", "DDG Fitness Oslo", "BEDR"),
            Party.organisation(500002, "897069652", "DDG Fitness Bergen", "BEDR"),
            Party.organisation(500003, "897069653", "DDG Fitness Trondheim", "BEDR"),
            Party.organisation(500600, "897069631", "EAS Health Consulting", "AS"),
            Party.organisation(500700, "950474084", "Oslos Vakreste Borettslag", "BRL"),
            Party.organisation(500800, "910457292", "EAS Health Consulting Sortland", "AS"),
            Party.organisation(500801, "910471120", "EAS Health Consulting Stokmarknes", "AS"),
            Party.organisation(500802, "910423495", "EAS Health Consulting Svolvær", "AS"),
            Party.organisation(500004, "043871668", "Skog og Fjell Consulting", "BEDR"));

    private final Map<String, Party> byNumber = new ConcurrentHashMap<>();
    private final Map<Integer, Party> byId = new ConcurrentHashMap<>();

    /** A register with the recorded parties. */
    public PartyRegister() {
        RECORDED.forEach(this::add);
        // The organisation of Skatteetaten's published samples: its number is made up and fails the check digit.
        add(Party.organisation(1_913_238_254, "913238254", "Eksempelbedriften", "AS"));
    }

    private Party add(Party party) {
        byNumber.put(party.number(), party);
        byId.put(party.id(), party);
        return party;
    }

    /** The recorded persons. */
    List<Party> persons() {
        return RECORDED.stream().filter(Party::person).toList();
    }

    /** The organisation of that number; when open, every valid number is one. */
    public Optional<Party> organisation(String number, boolean open) {
        return known(number, false, open)
                .or(() -> open && Numbers.isOrganisation(number)
                        ? Optional.of(add(Party.organisation(
                                1_000_000_000 + Integer.parseInt(number), number, "Organisasjon " + number, "AS")))
                        : Optional.empty());
    }

    /** The person of that number; when open, every valid number is one. */
    public Optional<Party> person(String number, boolean open) {
        return known(number, true, open)
                .or(() -> open && Numbers.isPerson(number)
                        ? Optional.of(add(
                                Party.person(100_000_000 + Integer.parseInt(number.substring(0, 9)), number, "Person")))
                        : Optional.empty());
    }

    /** A party that came in by an open app stays unknown to the others. */
    private Optional<Party> known(String number, boolean person, boolean open) {
        return Optional.ofNullable(byNumber.get(number))
                .filter(party -> party.person() == person && (open || isRecorded(party)));
    }

    /** Whether it is one of the recorded parties, which every app knows. */
    public static boolean isRecorded(Party party) {
        return RECORDED.contains(party);
    }

    /** The party of that id, if it was ever looked up. */
    public Optional<Party> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The person that user ids like {@code 1337} of the recordings stand for. */
    public Optional<Party> user(String userId) {
        return switch (userId) {
            case "1337" -> find(501337);
            case "12345" -> find(512345);
            default -> Optional.empty();
        };
    }

    /** Whether the caller may act for that party where not everybody may. */
    public static boolean represents(Caller caller, int partyId) {
        return caller.party()
                .filter(own -> caller.kind() == Caller.Kind.PERSON
                        ? REPRESENTED.getOrDefault(own.id(), Set.of(own.id())).contains(partyId)
                        : own.id() == partyId)
                .isPresent();
    }

    /** The parties that a caller may act for, itself first; sub-units stand below their organisation. */
    public List<Party> representedBy(Caller caller) {
        return byId.values().stream()
                .filter(party -> represents(caller, party.id()) && !SUB_UNITS.contains(party.id()))
                .sorted((a, b) -> Boolean.compare(b.person(), a.person()))
                .toList();
    }

    /** The short name of the service owner with that number, e.g. {@code skd}. */
    static Optional<String> serviceOwner(String number) {
        return Optional.ofNullable(SERVICE_OWNERS.get(number));
    }

    /** The number of a service owner. */
    static Optional<String> serviceOwnerNumber(String org) {
        return SERVICE_OWNERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(org))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
