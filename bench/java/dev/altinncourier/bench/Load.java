package dev.altinncourier.bench;

/**
 * What is measured at a time.
 *
 * @param mode {@code multipart} or {@code json}, as in a profile
 * @param parallel submissions under way at the same time
 * @param answerMillis how long Altinn thinks before it looks at a call
 */
record Load(String mode, int parallel, int answerMillis) {

    String profile() {
        return "bench-" + mode;
    }

    boolean multipart() {
        return mode.equals("multipart");
    }
}
