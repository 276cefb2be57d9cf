package dev.altinncourier.outcome;

/**
 * One file that was fetched from Altinn and lies beside the receipt.
 *
 * @param dataType Altinn's
 * @param file where it lies, relative to the submission's folder, with {@code /}
 * @param size bytes on disk
 * @param sha256 of the bytes on disk
 */
public record FetchedFile(String dataType, String file, long size, String sha256) {}
