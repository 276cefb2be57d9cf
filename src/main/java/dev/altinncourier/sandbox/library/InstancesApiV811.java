package dev.altinncourier.sandbox.library;

import dev.altinncourier.sandbox.http.Answer;

/** Instantiation as v8.5 to v8.12.2 answer it: an exception leaves the instance behind. */
class InstancesApiV811 extends InstancesApi {

    @Override
    public Answer outage(Outage outage) {
        return outage.unreachable("Connection refused (" + outage.host() + ")");
    }

    @Override
    public boolean removesFailed(int status) {
        return status < 500;
    }
}
