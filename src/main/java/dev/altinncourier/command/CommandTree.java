package dev.altinncourier.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands with their options and help. Built without annotations, so that a native program needs no reflection for it. */
final class CommandTree {

    static final String JSON = "--json";
    static final String DRY_RUN = "--dry-run";
    static final String NEW_INSTANCE = "--new-instance";
    static final String LIVE = "--live";
    static final String PROFILE = "--profile";
    static final String OWNER = "--owner";

    /** Monitoring takes this for "unknown"; 2 would be "wrong". */
    private static final int NOT_ASKED = 3;

    private CommandTree() {}

    static CommandSpec of(String version) {
        var root = command("courier", "Without a command courier runs. With one it looks at the folders, and ends.");
        root.version("Altinn Courier " + version);
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("print the version")
                .build());
        var list = command("list", "Lists what lies in rejected/ and dead-letter/.");
        Selection.addTo(list);
        var show = command("show", "Prints where a submission lies and what its report says.");
        show.addPositional(words("IDS", "1", "the id, or the last 8 characters of it"));
        var redrive = command("redrive", "Moves submissions back to their inboxes: same id, same instance.");
        redrive.addPositional(words("IDS", "0..*", "the ids, or the last 8 characters of each"));
        Selection.addTo(redrive);
        redrive.addOption(flag(DRY_RUN, "say what would be moved, and move nothing"));
        redrive.addOption(flag(NEW_INSTANCE, "delete the draft in Altinn first, and make a new instance"));
        return root.addSubcommand("list", list.addOption(json()))
                .addSubcommand("show", show.addOption(json()))
                .addSubcommand("redrive", redrive.addOption(json()))
                .addSubcommand("profile", profile())
                .addSubcommand("doctor", doctor());
    }

    private static CommandSpec doctor() {
        var doctor = command("doctor", "Looks at the installation, and says what is wrong and how to mend it.");
        doctor.usageMessage().footer("Exit code: 0 well, 1 to be seen to, 2 wrong, 3 not understood.");
        doctor.exitCodeOnInvalidInput(NOT_ASKED).exitCodeOnExecutionException(NOT_ASKED);
        doctor.addOption(OptionSpec.builder(PROFILE)
                .paramLabel("PROFILE")
                .type(String.class)
                .description("only what this profile needs")
                .build());
        doctor.addOption(OptionSpec.builder(OWNER)
                .paramLabel("NUMBER")
                .type(String[].class)
                .description("try for a token for this owner as well; may be repeated")
                .build());
        return doctor.addOption(json());
    }

    private static CommandSpec profile() {
        var check = command("check", "Says of profile files what courier would say at start, without starting.");
        check.addPositional(words("FILES", "1..*", "profile files, or folders of them"));
        check.addOption(flag(LIVE, "ask each profile's app as well, and compare; nothing is changed in Altinn"));
        return command("profile", "Looks at profiles.").addSubcommand("check", check);
    }

    private static OptionSpec json() {
        return flag(JSON, "print JSON, a line for each");
    }

    private static CommandSpec command(String name, String description) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("print this help")
                .build());
        return spec;
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static PositionalParamSpec words(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .index(arity.equals("1") ? "0" : "0..*")
                .type(String[].class)
                .description(description)
                .build();
    }
}
