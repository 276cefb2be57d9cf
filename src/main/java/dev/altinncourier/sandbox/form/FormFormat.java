package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How an app reads a form and stores it anew. Forms are held as the text that is stored, without its declaration. */
public interface FormFormat {

    /** The XML declaration that stored forms begin with; it counts in their size and is not shown on reading. */
    String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    /** Makes the stored form of the XML that was sent. */
    String readXml(byte[] sent) throws FormRefused;

    /** Makes the stored form of the JSON that was sent. */
    String readJson(byte[] sent) throws FormRefused;

    /** The form that is there before anybody has filled it in, with some fields set. */
    String prefilled(JsonNode fields);

    /** The form as JSON. */
    JsonNode asJson(String stored);

    /** What is wrong with the form's fields. */
    List<FieldIssue> issues(String stored);
}
