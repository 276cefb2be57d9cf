package dev.altinncourier.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders {@code docs/configuration.md}. */
final class ConfigurationDoc {

    private static final String HEAD =
            """
            # Configuration

            <!-- Generated from the sources; do not edit. ./mvnw test -Dtest=ConfigurationDocTest -Dcourier.docs.write=true -->

            Courier reads, strongest first:

            1. system properties, `java -Dname=value -jar ...`
            2. environment variables, by the names below
            3. `config/application.properties` in the folder that courier is started in; the shipped file has every setting,
               commented out
            4. the defaults below

            Durations are written `500ms`, `30s`, `10m`, `1h` or `3d`. Paths are relative to the folder that courier is started
            in. A file is the place for secrets, or the environment; a command line is visible to every user of the machine.
            Courier refuses to start with a setting missing, and says which in one line.
            """;

    private static final String TAIL =
            """
            ## Logging

            Courier logs to the console, a line for each change of state of a submission. The log settings are those of Quarkus:
            `quarkus.log.level`, `quarkus.log.category."dev.altinncourier".level`, `quarkus.log.file.enabled`,
            `quarkus.log.file.path`. No token, no national identity number and no payload is logged at any level that courier
            itself logs at; the levels `DEBUG` and `TRACE` of `org.apache.hc` print what goes over the wire, tokens included.
            """;

    /** Settings that are read one by one, before or outside of a mapping. */
    private static final SettingGroup ALONE = new SettingGroup(
            "courier",
            "What stands alone.",
            List.of(
                    new Setting(
                            "courier.profiles",
                            "path",
                            Optional.of("config/profiles"),
                            false,
                            "The folder with the app profiles, one YAML file each; see [profiles.md](profiles.md)."),
                    new Setting(
                            "courier.tenants",
                            "path",
                            Optional.of("config/tenants.yaml"),
                            false,
                            "Who sends for whom; see [tenants.md](tenants.md). Without this setting the file may be absent:"
                                    + " then every owner is sent for, as the other settings say. Read again when it"
                                    + " changes."),
                    new Setting(
                            "courier.node",
                            "text",
                            Optional.empty(),
                            false,
                            "The name of this courier among those that share a journal; the machine's name when it is not"
                                    + " set. Each needs a name of its own, and keeps it when it is started again."),
                    new Setting(
                            "courier.drafts",
                            "`keep` or `delete`",
                            Optional.of("keep"),
                            false,
                            "What becomes of the draft in Altinn of a rejected submission: `keep` leaves it for the corrected"
                                    + " files, `delete` deletes it for good, and a re-drive makes a new instance.")));

    private static final SettingGroup DEVELOPMENT = new SettingGroup(
            "courier (development only)",
            "What `./mvnw quarkus:dev` reads beside the others. A production build knows neither.",
            List.of(
                    new Setting(
                            "courier.sandbox.port",
                            "number",
                            Optional.of("8085"),
                            false,
                            "The port of the sandbox that runs beside courier."),
                    new Setting(
                            "courier.examples",
                            "path",
                            Optional.of("examples"),
                            false,
                            "Where the example lies that is dropped into an inbox that was never used.")));

    private ConfigurationDoc() {}

    /** Every setting that is documented for operators. */
    static List<Setting> operatorSettings() throws IOException {
        return Stream.concat(SettingSources.groups().stream(), Stream.of(ALONE))
                .flatMap(group -> group.settings().stream())
                .filter(Setting::isForOperators)
                .toList();
    }

    /** The names that the page knows, those for development and those that follow from others included. */
    static List<String> knownNames() throws IOException {
        var groups = new ArrayList<>(SettingSources.groups());
        groups.add(ALONE);
        groups.add(DEVELOPMENT);
        return groups.stream()
                .flatMap(group -> group.settings().stream())
                .map(Setting::name)
                .toList();
    }

    /** The whole page. */
    static String render() throws IOException {
        Collection<SettingGroup> mapped = SettingSources.groups();
        var sections = Stream.of(Stream.of(ALONE), mapped.stream(), Stream.of(DEVELOPMENT))
                .flatMap(groups -> groups)
                .map(ConfigurationDoc::section)
                .collect(Collectors.joining("\n"));
        return HEAD + "\n" + sections + "\n" + TAIL;
    }

    private static String section(SettingGroup group) {
        var rows = group.settings().stream()
                .filter(Setting::isForOperators)
                .map(ConfigurationDoc::row)
                .collect(Collectors.joining());
        return "## " + group.prefix() + "\n\n" + group.meaning() + "\n\n"
                + "| Setting | Type | Default | Meaning |\n|---|---|---|---|\n" + rows;
    }

    private static String row(Setting setting) {
        return "| `%s`<br>`%s` | %s | %s | %s |\n"
                .formatted(
                        setting.name(),
                        setting.variable(),
                        setting.type(),
                        setting.presetText(),
                        setting.meaning().replace("|", "\\|"));
    }
}
