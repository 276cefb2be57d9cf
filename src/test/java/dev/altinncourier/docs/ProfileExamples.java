package dev.altinncourier.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of {@code docs/profiles.md}: whole profiles, and pieces that go into one. */
public final class ProfileExamples {

    private static final Path PAGE = Path.of("docs/profiles.md");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?m)^profile: (\\S+)");

    private ProfileExamples() {}

    /** Every block of YAML of the page, in its order. */
    public static List<String> all() {
        try {
            return YAML.matcher(Files.readString(PAGE))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are whole profiles. */
    public static List<String> profiles() {
        return all().stream().filter(example -> NAME.matcher(example).find()).toList();
    }

    /** Those that show some keys of a profile. */
    public static List<String> pieces() {
        return all().stream().filter(example -> !NAME.matcher(example).find()).toList();
    }

    /** The first one, which the walk-through makes. */
    public static String walkThrough() {
        return profiles().get(0);
    }

    /** The name of the file that a whole profile belongs in. */
    public static String fileOf(String profile) {
        var name = NAME.matcher(profile);
        if (!name.find()) {
            throw new IllegalArgumentException("no profile: " + profile);
        }
        return name.group(1) + ".yaml";
    }
}
