package dev.altinncourier.sandbox.library;

/** The process and validation APIs as the preview of v9 answers them: a workflow engine moves the process. */
final class ProcessApiV9 extends ProcessApi {

    @Override
    public boolean hasEngine() {
        return true;
    }
}
