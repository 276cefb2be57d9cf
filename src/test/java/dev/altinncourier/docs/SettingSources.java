package dev.altinncourier.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings out of the sources of the {@code @ConfigMapping} interfaces, with what their Javadoc says. */
final class SettingSources {

    private static final Path MAIN = Path.of("src/main/java");
    private static final String JAVADOC = "/\\*\\*(?<doc>(?:[^*]|\\*(?!/))*)\\*/\\s*";
    private static final Pattern MAPPING =
            Pattern.compile(JAVADOC + "@ConfigMapping\\(prefix = \"(?<prefix>[^\"]+)\"\\)\\s*(?:public )?interface");
    private static final Pattern METHOD = Pattern.compile(JAVADOC
            + "(?:@WithDefault\\(\"(?<preset>[^\"]*)\"\\)\\s*)?(?<type>[\\w<>]+(?:, \\w+>)?) (?<name>\\w+)\\(\\);");
    private static final Pattern NAMED_GROUPS = Pattern.compile("Map<String, (\\w+Config)>");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"(?<name>courier\\.[^\"]+)\"");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Duration", "duration"),
            Map.entry("Environment", "`sandbox`, `localtest`, `tt02` or `prod`"),
            Map.entry("List<Path>", "list of paths, with commas"),
            Map.entry("MemorySize", "size, as in `256M`"),
            Map.entry("Path", "path"),
            Map.entry("List<String>", "list, with commas"),
            Map.entry("Set<String>", "list, with commas"),
            Map.entry("Integer", "number"),
            Map.entry("String", "text"),
            Map.entry("URI", "address"),
            Map.entry("ZoneId", "time zone"),
            Map.entry("double", "number"),
            Map.entry("int", "number"),
            Map.entry("long", "number"));

    private SettingSources() {}

    /** All groups, in the order of their prefixes. Two interfaces of one prefix make one group. */
    static Collection<SettingGroup> groups() throws IOException {
        var groups = new TreeMap<String, SettingGroup>();
        for (var source : sources("Config.java")) {
            var mapping = MAPPING.matcher(source);
            if (mapping.find()) {
                var group = group(mapping, source.substring(mapping.end()));
                groups.merge(group.prefix(), group, SettingSources::merged);
            }
        }
        return groups.values();
    }

    /** The names that are injected one by one, with {@code @ConfigProperty}. */
    static List<String> injectedNames() throws IOException {
        return sources(".java").stream()
                .flatMap(source -> PROPERTY.matcher(source).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> sources(String ending) throws IOException {
        try (var files = Files.walk(MAIN)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static SettingGroup group(Matcher mapping, String body) throws IOException {
        var prefix = mapping.group("prefix");
        return new SettingGroup(prefix, markdown(mapping.group("doc")), settings(prefix, body));
    }

    private static List<Setting> settings(String prefix, String body) throws IOException {
        var settings = new ArrayList<Setting>();
        for (var found : METHOD.matcher(body).results().toList()) {
            var named = NAMED_GROUPS.matcher(found.group(3));
            if (named.matches()) {
                settings.addAll(settings(prefix + "." + kebab(found.group(4)) + ".\"<name>\"", source(named.group(1))));
            } else {
                settings.add(setting(prefix, found));
            }
        }
        return settings;
    }

    /** The source of an interface whose settings stand below a name. */
    private static String source(String name) throws IOException {
        return sources("/" + name + ".java").get(0);
    }

    /** By position, since a {@link MatchResult} of Java 17 has no names: doc, preset, type, name. */
    private static Setting setting(String prefix, MatchResult found) {
        var type = found.group(3);
        boolean optional = type.startsWith("Optional<");
        var bare = optional ? type.substring("Optional<".length(), type.length() - 1) : type;
        var preset = Optional.ofNullable(found.group(2));
        boolean byName = type.startsWith("Map<String, ");
        return new Setting(
                prefix + "." + kebab(found.group(4)) + (byName ? named(found.group(4)) : ""),
                typeText(byName ? type.substring("Map<String, ".length(), type.length() - 1) : bare),
                preset,
                !optional && !byName && preset.isEmpty(),
                markdown(found.group(1)));
    }

    /** What stands behind the name of a map: a profile, or a setting of the Kafka client. */
    private static String named(String map) {
        return map.equals("client") ? ".<name>" : ".\"<profile>\"";
    }

    private static String typeText(String type) {
        return Optional.ofNullable(TYPES.get(type))
                .orElseThrow(() -> new IllegalStateException("say in SettingSources what a " + type + " is"));
    }

    private static SettingGroup merged(SettingGroup first, SettingGroup second) {
        var settings = new ArrayList<>(first.settings());
        second.settings().stream()
                .filter(setting ->
                        settings.stream().noneMatch(known -> known.name().equals(setting.name())))
                .forEach(settings::add);
        return new SettingGroup(first.prefix(), first.meaning() + " " + second.meaning(), settings);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Javadoc as Markdown in one line, without references to chapters of other documents. */
    private static String markdown(String javadoc) {
        return javadoc.replaceAll("\\s*\\n\\s*\\*? ?", " ")
                .replaceAll("\\{@code ((?:[^{}]|\\{[^}]*})*)}", "`$1`")
                .replaceAll("\\s*\\((?:auth|contract)[^)]*\\)", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
