package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Part;
import dev.altinncourier.sandbox.http.Refused;
import java.util.List;
import java.util.Optional;

/** What is asked of the parts of a multipart instantiation before anything is made of them (contract section 3.3). */
final class PartRules {

    private PartRules() {}

    static void check(AppDefinition app, List<Part> parts) {
        for (var part : parts) {
            complaint(app, part).ifPresent(PartRules::refuse);
        }
        for (var type : app.dataTypes()) {
            long count = parts.stream()
                    .filter(part -> part.name().orElse("").equals(type.id()))
                    .count();
            if (type.maxCount() > 0 && count > type.maxCount()) {
                refuse("The list of parts contains more elements of type '" + type.id()
                        + "' than the element type allows.");
            }
        }
    }

    private static Optional<String> complaint(AppDefinition app, Part part) {
        var name = part.name().orElse("");
        if (name.equals("instance") || name.equals("notification")) {
            return Optional.empty();
        }
        var unknown = "Multipart section named, '" + name
                + "' does not correspond to an element type in application metadata";
        return app.dataType(name).map(type -> complaint(type, part)).orElse(Optional.of(unknown));
    }

    private static Optional<String> complaint(DataType type, Part part) {
        var name = type.id();
        var section = "The multipart section named " + name;
        if (!type.allowedContentTypes().isEmpty() && !type.allowedContentTypes().contains(part.bareType())) {
            return Optional.of(section + " has a Content-Type '" + part.contentType()
                    + "' which is invalid for element type '" + name + "'");
        }
        if (part.content().size() == 0) {
            return Optional.of(section + " has no data. Cannot process empty part.");
        }
        return type.maxBytes() > 0 && part.content().size() > type.maxBytes()
                ? Optional.of(section + " exceeds the size limit of element type '" + name + "'")
                : Optional.empty();
    }

    private static void refuse(String complaint) {
        throw new Refused(Answer.quoted(400, "Error when comparing content to application metadata: " + complaint));
    }
}
