package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.altinncourier.sandbox.http.Answer;
import java.util.List;

/** Instantiation as v8.0 to v8.4 answer it: few checks, a 500 for any form that cannot be read, nothing removed. */
class InstancesApiV84 extends InstancesApi {

    @Override
    public Answer unreadable(List<String> complaints) {
        ArrayNode list = Answer.JSON.createArrayNode();
        complaints.forEach(list::add);
        return Answer.quoted(400, "Error when reading content: " + list);
    }

    @Override
    public boolean takesAnyTemplate() {
        return true;
    }

    @Override
    public boolean countsStrayBody() {
        return true;
    }

    @Override
    public boolean comparesWholeContentType() {
        return false;
    }

    @Override
    public String unknownParty(String lookup) {
        return "Unknown party";
    }

    @Override
    public Answer outage(Outage outage) {
        return outage.json()
                ? Answer.quoted(500, "Instantiation of appId " + outage.app() + " failed for party " + outage.party())
                : super.outage(outage);
    }

    @Override
    public Answer partRefused(Answer refusal, String instance, String party) {
        return notStored(instance, party);
    }

    @Override
    public Answer unknownPart(String name, int number) {
        return Answer.quoted(
                400, "400 - Bad Request - \"Requested element type is not declared in application metadata\"");
    }

    @Override
    public boolean removesFailed(int status) {
        return false;
    }
}
