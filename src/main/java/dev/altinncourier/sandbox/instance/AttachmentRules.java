package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Disposition;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.library.DataApi;
import java.util.List;

/** What is asked of the headers of an attachment, with the odd codes of the app library (contract section 4.4). */
record AttachmentRules(DataType type, DataApi api, boolean legacy, boolean countsQuotes) {

    /** The rules for an attachment of that instance, by the old call or the new one. */
    static AttachmentRules of(Instance instance, DataType type, boolean legacy) {
        var app = instance.app;
        return new AttachmentRules(
                type, app.library().data(), legacy, app.code().countsQuotes());
    }

    /** Refuses what can be refused by the headers, in the order of the app library; answers the file name. */
    String check(Call call) {
        var disposition = call.findHeader("Content-Disposition")
                .orElseThrow(() ->
                        refused("ContentTypeNotAllowed", "The request must include a Content-Disposition header"));
        long length = call.announcedLength();
        if (length < 0 && api.wantsLength()) {
            throw new Refused(Answer.empty(500));
        }
        checkSize(length);
        var filename = filename(disposition);
        if (!type.allowedContentTypes().isEmpty()) {
            checkContentType(call.header("Content-Type"), MimeTypes.of(named(disposition, filename)));
        }
        return filename;
    }

    /** Where quotes count, the last one ends the extension, which then means no known type. */
    private String named(String disposition, String filename) {
        return countsQuotes && disposition.contains("filename=\"") ? filename + '"' : filename;
    }

    private void checkSize(long length) {
        if (type.maxBytes() >= 0 && length > type.maxBytes()) {
            throw refused("DataElementTooLarge", "Binary attachment exceeds limit of " + type.maxBytes());
        }
    }

    private String filename(String disposition) {
        var filename = Disposition.parse(Latin.utf8(disposition))
                .filename()
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> refused("MissingFileName", api.missingFileName()));
        if (!filename.contains(".")) {
            throw refused(
                    "InvalidFileNameFormat",
                    "Invalid format for filename: " + filename + ". Filename is expected to end with '.{filetype}'.");
        }
        return filename;
    }

    private void checkContentType(String contentType, List<String> expected) {
        if (contentType.isEmpty()) {
            throw refused("InvalidFileNameFormat", "Content-Type header must be included in request.");
        }
        boolean anything = contentType.equalsIgnoreCase("application/octet-stream");
        if (!anything && expected.stream().noneMatch(contentType::equalsIgnoreCase)) {
            throw refused(
                    "InvalidFileNameFormat",
                    "Content type header " + contentType + " does not match mime type " + expected.get(0)
                            + " for uploaded file. Please fix header or upload another file.");
        }
        checkAllowed(contentType, expected.get(0));
    }

    /** A type that allows octet-stream lets everything pass, and then throws on all but that (contract section 4.4). */
    private void checkAllowed(String contentType, String expected) {
        var allowed = type.allowedContentTypes();
        boolean listed = allowed.stream().anyMatch(contentType::equalsIgnoreCase);
        if (!listed && allowed.contains("application/octet-stream")) {
            throw new Refused(Answer.empty(500));
        }
        if (!listed) {
            throw refused(
                    "ContentTypeNotAllowed",
                    "Invalid content type: " + expected
                            + ". Please try another file. Permitted content types include: "
                            + String.join(", ", allowed));
        }
    }

    /** Refuses an attachment of nothing, and one too large whose length was not announced. */
    void checkContent(long size) {
        if (size == 0) {
            var detail = "Invalid data provided. Error: The file is zero bytes.";
            throw new Refused(legacy ? Answer.quoted(400, detail) : Problem.of(400, "Invalid data", detail));
        }
        checkSize(size);
    }

    private Refused refused(String code, String message) {
        var description = "Invalid data provided. Error: " + message;
        if (legacy) {
            return new Refused(Answer.quoted(400, description));
        }
        var problem = Problem.body(400, "File validation failed", "Common checks failed");
        problem.set("uploadValidationIssues", issues(code, description));
        return new Refused(Answer.problem(400, problem));
    }

    private static ArrayNode issues(String code, String description) {
        var issues = Answer.JSON.createArrayNode();
        issues.addObject()
                .put("severity", 1)
                .putNull("dataElementId")
                .putNull("field")
                .put("code", code)
                .put("description", description)
                .put("source", "DataRestrictionValidation");
        return issues;
    }
}
