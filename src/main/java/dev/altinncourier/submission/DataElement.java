package dev.altinncourier.submission;

import org.jspecify.annotations.Nullable;

/**
 * One stored element of an instance, as Altinn lists it (contract 2.1).
 *
 * @param id the element's guid
 * @param dataType id of its data type
 * @param filename as stored; forms have none
 * @param contentType as stored
 * @param size bytes as stored
 */
public record DataElement(
        String id, String dataType, @Nullable String filename, @Nullable String contentType, long size) {}
