package dev.altinncourier.altinn;

import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.FileRule.FileName.Form;
import dev.altinncourier.submission.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How the name of a file stands in {@code Content-Disposition} (contract 3.2, 4.4). */
final class Disposition {

    private Disposition() {}

    /** The header of a call that sends one file. */
    static String ofCall(FileRule rule, Part part) {
        return "attachment; " + filename(rule, part);
    }

    /** The header of a part in a multipart body. */
    static String ofBodyPart(FileRule rule, Part part) {
        return "form-data; name=\"" + rule.dataType() + "\"; " + filename(rule, part);
    }

    private static String filename(FileRule rule, Part part) {
        var name = part.sentName();
        var form = rule.filename().form();
        if (form == Form.UNQUOTED) {
            return "filename=" + name;
        }
        var quoted = "filename=\"" + ascii(name) + '"';
        return form == Form.RFC5987 ? quoted + "; filename*=UTF-8''" + encoded(name) : quoted;
    }

    /** For a server that does not know the other one, which wins (Recorded: instantiate-multipart). */
    private static String ascii(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "_");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
