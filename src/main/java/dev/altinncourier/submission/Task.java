package dev.altinncourier.submission;

import org.jspecify.annotations.Nullable;

/**
 * Where an instance's process stands (contract 6.1).
 *
 * @param elementId id of the current task; null once the process has ended
 * @param type {@code altinnTaskType}: data, confirmation, signing, feedback ...
 * @param flow number of the task in the process, one higher for each
 * @param ended when the process ended, as Altinn wrote it; null while it runs
 */
public record Task(@Nullable String elementId, @Nullable String type, int flow, @Nullable String ended) {

    public boolean hasEnded() {
        return ended != null;
    }
}
