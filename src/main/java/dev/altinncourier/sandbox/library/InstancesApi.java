package dev.altinncourier.sandbox.library;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Problem;
import java.util.List;

/** Instantiation as v8.12.3 and later answer it (contract sections 2, 3 and 3.5). */
public class InstancesApi {

    InstancesApi() {}

    /** A call that comes while storage, register and authorization are away. */
    public record Outage(String app, String lookup, String party, String host, boolean json) {

        Answer unreachable(String cause) {
            return Answer.quoted(
                    404, "Cannot lookup party: Failed to lookup party by " + lookup + ". The exception was: " + cause);
        }
    }

    /** The refusal of a body that could not be read. */
    public Answer unreadable(List<String> complaints) {
        return Problem.of(400, "Error reading request", String.join(", ", complaints))
                .asJson();
    }

    /** Whether the part {@code instance} is the template whatever its content type says; else it is dropped. */
    public boolean takesAnyTemplate() {
        return false;
    }

    /** Whether a body that is neither multipart nor JSON counts as a part without a name; else it is dropped. */
    public boolean countsStrayBody() {
        return false;
    }

    /** Whether attachments are compared with the content types allowed once more, parameters and all. */
    public boolean comparesWholeContentType() {
        return true;
    }

    /** What is said of a party id that nobody has. */
    public String unknownParty(String lookup) {
        return "Failed to lookup party by " + lookup
                + ". The exception was: Object reference not set to an instance of an object.";
    }

    /** What an outage of the platform looks like: a missing right, or an unknown owner. */
    public Answer outage(Outage outage) {
        return outage.json()
                ? Problem.framework(403).asJson()
                : outage.unreachable("Connection refused (" + outage.host() + ")");
    }

    /** The refusal of a part that was found wrong when the instance was there already. */
    public Answer partRefused(Answer refusal, String instance, String party) {
        return refusal.asJson();
    }

    /** The refusal of a part that is no data type, such as a second template. */
    public Answer unknownPart(String name, int number) {
        return Problem.of(
                        500,
                        "Data type not found",
                        "Data type with id " + name + " from request part " + number
                                + " not found in application metadata")
                .asJson();
    }

    /** The failure to store what was sent. */
    public static Answer notStored(String instance, String party) {
        return Answer.quoted(
                500, "Instantiation of data elements failed for instance " + instance + " for party " + party);
    }

    /** Whether an instance is removed whose instantiation ends with that status. */
    public boolean removesFailed(int status) {
        return true;
    }

    /** Whether an end user who reads an instance marks it as read. */
    public boolean readingMarks() {
        return true;
    }

    /** Whether forms that the app makes itself are the service owner's work. */
    public boolean serviceOwnerMakesForms() {
        return false;
    }
}
