package dev.altinncourier.outcome;

import dev.altinncourier.submission.Instance;

/**
 * An instance, as somebody would look it up.
 *
 * @param id {@code partyId/guid}
 * @param link its address in the app
 * @param archiveReference what Altinn shows to people: the last 12 digits of the guid (contract 6.6)
 */
public record InstanceReference(String id, String link, String archiveReference) {

    private static final int LENGTH = 12;

    static InstanceReference of(Instance instance) {
        var id = instance.id();
        return new InstanceReference(id, instance.link(), id.substring(Math.max(0, id.length() - LENGTH)));
    }
}
