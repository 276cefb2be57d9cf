package dev.altinncourier.submission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One stored element of an instance, as Altinn lists it (contract 2.1).
 *
 * @param id the element's guid
 * @param dataType id of its data type
 * @param filename as stored; forms have none
 * @param contentType as stored
 * @param size bytes as stored
 * @param scan how far Altinn's virus scan of it has come (contract 4.9)
 */
public record DataElement(
        String id, String dataType, @Nullable String filename, @Nullable String contentType, long size, FileScan scan) {

    public DataElement {
        // What was journaled before courier knew of scans says nothing of them.
        scan = Objects.requireNonNullElse(scan, FileScan.NOT_APPLICABLE);
    }

    /** One that is not scanned. */
    public DataElement(String id, String dataType, @Nullable String filename, @Nullable String contentType, long size) {
        this(id, dataType, filename, contentType, size, FileScan.NOT_APPLICABLE);
    }

    /** How far Altinn's virus scan of an element has come. */
    public enum FileScan {
        /** Altinn does not scan it. */
        NOT_APPLICABLE("NotApplicable"),
        /** It is still to be scanned: Altinn does not let the process go on. */
        PENDING("Pending"),
        CLEAN("Clean"),
        INFECTED("Infected");

        private final String altinns;

        FileScan(String altinns) {
            this.altinns = altinns;
        }

        /** From Altinn's word; one that courier does not know stops nobody here, Altinn itself decides then. */
        public static FileScan of(@Nullable String word) {
            for (var scan : values()) {
                if (scan.altinns.equals(word)) {
                    return scan;
                }
            }
            return NOT_APPLICABLE;
        }
    }
}
