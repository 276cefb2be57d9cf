package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** How an app reads a form and stores it anew. Forms are held as the text that is stored, without its declaration. */
public interface FormFormat {

    /** The XML declaration that stored forms begin with; it counts in their size and is not shown on reading. */
    String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    /** Makes the stored form of the XML that was sent. */
    String readXml(byte[] sent) throws FormRefused;

    /** Makes the stored form of the JSON that was sent. */
    String readJson(byte[] sent) throws FormRefused;

    /**
     * The form that is there before anybody has filled it in, with some fields set by their paths.
     *
     * @throws IllegalArgumentException when a value is none of its field's type
     */
    String prefilled(Map<String, String> fields);

    /** The form that has these values, each of its field's type. */
    String filled(JsonNode form);

    /** The form as JSON. */
    JsonNode asJson(String stored);

    /** What is wrong with the form's fields. */
    List<FieldIssue> issues(String stored);
}
