package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.check.FormSchema;
import dev.altinncourier.check.Schemas;
import dev.altinncourier.check.UnusableSchema;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The schemas that the parts of a submission are checked against: from a file, or from the app. */
@Singleton
final class AppSchemas {

    private final Schemas schemas;
    private final AltinnAddresses addresses;
    private final Duration refresh;

    AppSchemas(Schemas schemas, AltinnAddresses addresses, AltinnConfig config) {
        this.schemas = schemas;
        this.addresses = addresses;
        this.refresh = config.metadataRefresh();
    }

    /** The first part whose schema must be asked of the app. */
    Optional<Part> missing(AppProfile profile, Submission submission) {
        return submission.content().parts().stream()
                .filter(part -> isFromApp(profile.file(part.role())))
                .filter(part -> !schemas.isKnown(key(profile, part), refresh))
                .findFirst();
    }

    /** Keeps what the app answered; one that cannot be used is as good as none. */
    void keep(AppProfile profile, Part part, byte[] content) throws UnusableSchema {
        var key = key(profile, part);
        try {
            schemas.publish(key, content, isJson(part));
        } catch (UnusableSchema unusable) {
            Log.warnf("the schema that %s publishes cannot be used: %s", key, unusable.getMessage());
            schemas.publish(key, new byte[0], isJson(part));
        }
    }

    /**
     * The schema of a part whose rule has one; empty where the app has none.
     *
     * @throws UnusableSchema when the file of it cannot be used
     */
    Optional<FormSchema> of(AppProfile profile, Part part) throws UnusableSchema {
        var rule = profile.file(part.role()).care().schema();
        var file = rule == null ? null : rule.file();
        return file == null ? schemas.published(key(profile, part)) : Optional.of(schemas.file(file));
    }

    static boolean isJson(Part part) {
        return part.contentType().contains("json");
    }

    private static boolean isFromApp(FileRule rule) {
        var schema = rule.care().schema();
        return schema != null && schema.file() == null;
    }

    private String key(AppProfile profile, Part part) {
        var dataType = profile.file(part.role()).dataType();
        return addresses.appId(profile.app()) + "/" + dataType + (isJson(part) ? ".json" : ".xsd");
    }
}
