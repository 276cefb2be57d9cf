package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import java.util.List;
import java.util.Optional;

/** The data API as v8.5 and later answer it (contract section 4). */
public class DataApi {

    DataApi() {}

    /** Refuses {@code POST /data/{dataType}} where there is no such call. */
    public void checkPostByType() {}

    /** Refuses {@code /data/{id}/type/{dataType}} where there is no such path. */
    public void checkPathWithType() {}

    /** The content type that a form is stored in: the first that its data type allows (contract section 4.2). */
    public String formStoredAs(List<String> allowed) {
        return allowed.isEmpty() ? "application/xml" : allowed.get(0);
    }

    /** The content type that a form is read by. */
    public String formType(Optional<String> contentType) {
        var type = contentType.orElse("application/xml");
        if (!type.contains("application/xml") && !type.contains("application/json")) {
            throw refused(
                    415, "Unsupported content type", "Content type " + type + " is not supported for deserialization");
        }
        return type;
    }

    /** The bytes of a form as they are decoded; all versions read UTF-8 whatever the declaration says. */
    public byte[] decoded(byte[] form) {
        return form;
    }

    /** The refusal of a form that cannot be read. */
    public Answer unreadable(String title, String detail, boolean empty) {
        return Problem.of(400, title, detail);
    }

    /** The refusal of an attachment or a form for a data type that there is none of. */
    public Answer unknownType(String dataType, String instance, boolean legacy) {
        var detail = "Could not find the specified data type: \"" + dataType + "\" in applicationmetadata.json";
        return legacy ? Answer.quoted(400, detail) : Problem.of(400, "Data Type Not Found", detail);
    }

    /** What is said of an element that is not there. */
    public Answer missingElement(String method, String element, String instance) {
        return Problem.of(
                404, "Data Element Not Found", "Did not find data element " + element + " on instance " + instance);
    }

    /** What is said of a change to an instance that is archived or deleted. */
    public Answer notActive(String instance, boolean adding) {
        return Problem.of(
                409, "Instance Not Active", "Cannot update data element of archived or deleted instance " + instance);
    }

    /** What is said to somebody who is not among the contributors of a data type. */
    public Answer notContributor() {
        return Problem.of(403, "Forbidden", "User is not a valid contributor to the data type");
    }

    /** Whether elements of the app's own PDF type are refused. */
    public boolean guardsPdf() {
        return true;
    }

    /** Whether an element too many is refused. */
    public boolean enforcesMaxCount() {
        return true;
    }

    /** Whether an attachment without an announced length is refused. */
    public boolean wantsLength() {
        return true;
    }

    /** What is said of an attachment without a file name. */
    public String missingFileName() {
        return "The Content-Disposition header must contain a valid filename";
    }

    /** What is said of a change to a locked element. */
    public Answer locked() {
        return Problem.framework(409);
    }

    /** Whether a form that changes nothing is written all the same, and so refused when locked. */
    public boolean writesUnchanged() {
        return false;
    }

    /** Whether the answer to a write shows the element as it was before (sharp edge 50 of the contract). */
    public boolean showsBefore() {
        return true;
    }

    /** The answer to a form in which the app itself changed fields. */
    public Answer calculated(JsonNode element) {
        return Answer.json(200, element);
    }

    /** The answer to a deletion. */
    public Answer deleted(JsonNode instanceAndIssues) {
        return Answer.json(200, instanceAndIssues);
    }

    /** The refusal to delete the only form. */
    public Answer formStays() {
        return Problem.of(
                400,
                "Cannot Delete main data element",
                "Cannot delete the only data element of a class with app logic");
    }

    static Refused refused(int status, String title, String detail) {
        return new Refused(Problem.of(status, title, detail));
    }
}
