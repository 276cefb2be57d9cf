package dev.altinncourier.sandbox.library;

import dev.altinncourier.sandbox.http.Answer;

/** Instantiation as the preview of v9 answers it: a workflow engine begins the process and makes the forms. */
final class InstancesApiV9 extends InstancesApi {

    @Override
    public Answer outage(Outage outage) {
        return outage.unreachable("Connection refused (" + outage.host() + ")");
    }

    @Override
    public boolean readingMarks() {
        return false;
    }

    @Override
    public boolean serviceOwnerMakesForms() {
        return true;
    }
}
