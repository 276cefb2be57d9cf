package dev.altinncourier.sandbox.library;

import dev.altinncourier.sandbox.http.Answer;

/** Instantiation as v7 answers it. */
final class InstancesApiV7 extends InstancesApiV84 {

    @Override
    public String unknownParty(String lookup) {
        return "Object reference not set to an instance of an object.";
    }

    @Override
    public Answer outage(Outage outage) {
        return outage.json()
                ? outage.unreachable("An error occurred while sending the request.")
                : super.outage(outage);
    }
}
