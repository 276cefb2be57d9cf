package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.http.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays the virus scanner, which Altinn runs beside the upload (contract section 4.9): what it finds, and when, by data type
 * and by a word in the file.
 */
public final class Scanner {

    /** A file that has this word in it is found to be infected. */
    private static final String INFECTED_WORD = "SANDBOX-INFECTED-TEST-FILE";

    /** A file that has this word in it is not scanned before the scanner is told to. */
    private static final String PENDING_WORD = "SANDBOX-PENDING-TEST-FILE";

    private static final String ANY = "";
    private static final Finding CLEAN = new Finding("Clean", Duration.ZERO);

    private final Map<String, Finding> findings = new ConcurrentHashMap<>();
    private final Instances instances;

    /** What is found, and how long that takes. */
    private record Finding(String result, Duration after) {

        Scan begin() {
            boolean never = result.equals("Pending");
            return new Scan(result, never ? Instant.MAX : Instant.now().plus(after));
        }
    }

    /** The scan of one file: its result, and from when on it is known. */
    record Scan(String result, Instant known) {

        /** No scan at all. */
        static final Scan NONE = new Scan("NotApplicable", Instant.MIN);

        String now() {
            return Instant.now().isBefore(known) ? "Pending" : result;
        }
    }

    /** A scanner of the files in these instances. */
    public Scanner(Instances instances) {
        this.instances = instances;
    }

    /**
     * What it finds from now on in files of that data type, or of all that nothing was said of; what was pending of them is
     * settled at once, unless it is to go on pending.
     *
     * @throws IllegalArgumentException when the state is not pending, infected or clean
     */
    public void finds(String state, String dataType, long afterMillis) {
        if (!List.of("pending", "infected", "clean").contains(state)) {
            throw new IllegalArgumentException("state is pending, infected or clean");
        }
        var result = state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
        findings.put(dataType, new Finding(result, Duration.ofMillis(afterMillis)));
        if (!result.equals("Pending")) {
            instances.settleScans(dataType, result);
        }
    }

    /** Begins to scan a file, if its type wants that. */
    Scan begin(DataElement element) {
        if (!element.type.enableFileScan()) {
            return Scan.NONE;
        }
        var usual = findings.getOrDefault(element.type.id(), findings.getOrDefault(ANY, CLEAN));
        if (contains(element.received, INFECTED_WORD)) {
            return new Finding("Infected", usual.after()).begin();
        }
        return contains(element.received, PENDING_WORD) ? new Finding("Pending", Duration.ZERO).begin() : usual.begin();
    }

    /** Files too big to be kept are not looked into. */
    private static boolean contains(Content content, String word) {
        var bytes = content.bytes();
        return bytes != null && new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
    }
}
