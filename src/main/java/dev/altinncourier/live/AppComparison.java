package dev.altinncourier.live;

import dev.altinncourier.altinn.AppMetadata;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.submission.InstanceOwner;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares a profile with what its app says of itself. */
final class AppComparison {

    private static final String ORGANISATIONS = "organisation";

    private final AppProfile profile;
    private final AppMetadata app;
    private final Differences differences = new Differences();

    AppComparison(AppProfile profile, AppMetadata app) {
        this.profile = profile;
        this.app = app;
    }

    /**
     * Every difference, with what to write.
     *
     * @param process of the app; empty where it could not be read
     * @param installationScopes asked for where the profile names none
     */
    List<Difference> differences(Optional<AppProcess> process, Collection<String> installationScopes) {
        var firstTask = process.map(tasks -> tasks.tasks().get(0).id()).orElse("");
        new FilesComparison(profile, app, differences).compare(firstTask);
        process.ifPresent(tasks -> new ProcessComparison(profile.process(), tasks, differences).compare());
        compareOwner();
        compareScopes(installationScopes);
        compareSchemas();
        return differences.all();
    }

    private void compareOwner() {
        boolean organisations = app.takes(InstanceOwner.Kind.ORGANISATION);
        boolean persons = app.takes(InstanceOwner.Kind.PERSON);
        var right = organisations && persons ? "either" : organisations ? ORGANISATIONS : "person";
        boolean wrong =
                switch (profile.owner().type()) {
                    case ORGANISATION -> !organisations;
                    case PERSON -> !persons;
                    case EITHER -> !organisations || !persons;
                };
        if (wrong) {
            differences.add(
                    "the app is for "
                            + String.join(
                                    ", ", app.partyTypes().stream().sorted().toList()),
                    "write 'owner.type: " + right + "'");
        }
    }

    /** A person's token holds what it holds; but those that the profile lists are said to be in it. */
    private void compareScopes(Collection<String> installationScopes) {
        Collection<String> scopes =
                profile.token().scopes().isEmpty() && profile.token().kind() == Kind.MASKINPORTEN
                        ? installationScopes
                        : profile.token().scopes();
        if (scopes.isEmpty()) {
            return;
        }
        Stream.of(app.scopes().read(), app.scopes().write())
                .filter(Objects::nonNull)
                .distinct()
                .filter(scope -> !scopes.contains(scope))
                .forEach(scope -> differences.add(
                        "the app demands the scope " + scope, "add it to 'auth.scopes', and to the client"));
    }

    private void compareSchemas() {
        boolean xsd = LibraryVersion.of(app.libraryVersion()).publishesXsd();
        for (var rule : profile.files()) {
            var schema = rule.care().schema();
            boolean xml = rule.contentTypes().stream().anyMatch(type -> type.endsWith("xml"));
            if (schema != null && schema.file() == null && xml && !xsd) {
                differences.add(
                        "'" + rule.role() + "': the app publishes no XSD before library 8.12.6",
                        "write 'file:' with a schema of your own");
            }
        }
    }
}
