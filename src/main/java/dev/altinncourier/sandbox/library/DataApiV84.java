package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The data API as v8.0 to v8.4 answer it: only the old calls, texts for refusals, no limit of number. */
class DataApiV84 extends DataApi {

    private static final String NOT_FOUND = "Did not find data element";

    @Override
    public void checkPostByType() {
        throw new Refused(Answer.empty(405).with("Allow", allowed()));
    }

    /** The methods of the path that the newer call has, which here is that of an element. */
    String allowed() {
        return "DELETE, GET, PATCH, PUT";
    }

    @Override
    public void checkPathWithType() {
        throw new Refused(Answer.empty(404));
    }

    /** Always XML, whatever the data type allows. */
    @Override
    public String formStoredAs(List<String> allowed) {
        return "application/xml";
    }

    @Override
    public String formType(Optional<String> contentType) {
        var type = contentType.orElse("");
        if (!type.contains("application/xml") && !type.contains("application/json")) {
            var named = type.isEmpty() ? noType() : type;
            throw new Refused(Answer.quoted(400, "Unknown content type " + named + ". Cannot read the data."));
        }
        return type;
    }

    String noType() {
        return "\"null\"";
    }

    /** A byte order mark is obeyed, so documents in UTF-16 are read. */
    @Override
    public byte[] decoded(byte[] form) {
        boolean little = form.length > 1 && form[0] == (byte) 0xff && form[1] == (byte) 0xfe;
        boolean big = form.length > 1 && form[0] == (byte) 0xfe && form[1] == (byte) 0xff;
        Charset utf16 = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return little || big ? new String(form, 2, form.length - 2, utf16).getBytes(StandardCharsets.UTF_8) : form;
    }

    @Override
    public Answer unreadable(String title, String detail, boolean empty) {
        return empty ? Answer.empty(500) : Answer.quoted(400, detail);
    }

    @Override
    public Answer unknownType(String dataType, String instance, boolean legacy) {
        return Answer.empty(500);
    }

    @Override
    public Answer missingElement(String method, String element, String instance) {
        return method.equals("PUT") ? Answer.empty(500) : Answer.quoted(404, NOT_FOUND);
    }

    @Override
    public Answer notActive(String instance, boolean adding) {
        return Answer.quoted(
                409,
                (adding ? "Cannot upload data for" : "Cannot update data element of") + " archived or deleted instance "
                        + instance);
    }

    @Override
    public Answer notContributor() {
        return Answer.empty(403);
    }

    @Override
    public boolean guardsPdf() {
        return false;
    }

    @Override
    public boolean enforcesMaxCount() {
        return false;
    }

    @Override
    public boolean wantsLength() {
        return false;
    }

    @Override
    public String missingFileName() {
        return "The Content-Disposition header must contain a filename";
    }

    @Override
    public boolean writesUnchanged() {
        return true;
    }

    @Override
    public boolean showsBefore() {
        return false;
    }

    @Override
    public Answer deleted(JsonNode instanceAndIssues) {
        return Answer.empty(200);
    }

    @Override
    public Answer formStays() {
        return Answer.quoted(400, "Deleting form data is not possible at this moment.");
    }
}
