package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.form.PlainForm;
import dev.altinncourier.sandbox.http.Answer;

/**
 * A form as the app stores it: its text in XML, without the declaration, by which the sandbox keeps all forms; the
 * content type and the size are those of what a real app stores, which is JSON where its data type says so.
 */
record StoredForm(String text, String contentType, long size) {

    static StoredForm of(AppDefinition app, DataType type, String text) {
        var contentType = app.library().data().formStoredAs(type.allowedContentTypes());
        return new StoredForm(text, contentType, size(app, type, text, contentType));
    }

    private static long size(AppDefinition app, DataType type, String text, String contentType) {
        if (!contentType.equals("application/json")) {
            return PlainForm.stored(text).length;
        }
        try {
            return Answer.JSON.writeValueAsBytes(app.form(type.id()).asJson(text)).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
