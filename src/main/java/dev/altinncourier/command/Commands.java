package dev.altinncourier.command;

import dev.altinncourier.command.RedriveCommand.Manner;
import dev.altinncourier.outcome.SubmissionFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line of an operator: {@code list}, {@code show}, {@code redrive}. Built without annotations, so that a native
 * program needs no reflection for it.
 */
public final class Commands {

    /** Exit code where something that was asked for could not be done. */
    static final int NOT_DONE = 1;

    private static final String IDS = "IDS";
    private static final String JSON = "--json";
    private static final String DRY_RUN = "--dry-run";
    private static final String NEW_INSTANCE = "--new-instance";

    private final @Nullable Path base;
    private final ZoneId zone;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * Commands for a base folder.
     *
     * @param base the setting {@code courier.folders.base}; null where it is not set, which help and version can do without
     * @param zone the setting {@code courier.folders.zone}, for dates without a time
     */
    public Commands(@Nullable Path base, ZoneId zone, PrintWriter out, PrintWriter err) {
        this.base = base;
        this.zone = zone;
        this.out = out;
        this.err = err;
    }

    /** Runs a command; answers the exit code: 0 done, 1 something was not, 2 not understood. */
    public int run(String version, String... args) {
        var line = new CommandLine(tree(version))
                .setOut(out)
                .setErr(err)
                .setExecutionStrategy(this::execute)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println("courier: " + failure);
                    return NOT_DONE;
                });
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private int execute(ParseResult parsed) {
        @Nullable Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!parsed.hasSubcommand()) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "a command is missing");
        }
        if (base == null) {
            err.println("courier: set courier.folders.base in config/application.properties or in the environment");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            return execute(
                    new SubmissionFolders(base),
                    parsed.subcommand().commandSpec().name(),
                    parsed.subcommand());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int execute(SubmissionFolders folders, String name, ParseResult parsed) throws IOException {
        boolean json = parsed.hasMatchedOption(JSON);
        var one = new OneFolder(folders, err);
        if (name.equals("show")) {
            return new ShowCommand(one, out).run(ids(parsed)[0], json);
        }
        var selection = Selection.of(parsed, zone);
        if (name.equals("list")) {
            return new ListCommand(folders, new Listing(out, json)).run(selection);
        }
        var manner = new Manner(parsed.hasMatchedOption(DRY_RUN), parsed.hasMatchedOption(NEW_INSTANCE), json);
        var redrive = new RedriveCommand(folders, one, out, err, Clock.systemUTC());
        var ids = ids(parsed);
        if ((ids.length > 0) != selection.isEverything()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), "name ids, or select by --category, --profile or --since");
        }
        return ids.length > 0 ? redrive.run(List.of(ids), manner) : redrive.run(selection, manner);
    }

    private static String[] ids(ParseResult parsed) {
        return parsed.matchedPositionalValue(0, new String[0]);
    }

    private static CommandSpec tree(String version) {
        var root = command("courier", "Without a command courier runs. With one it looks at the folders, and ends.");
        root.version("Altinn Courier " + version);
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("print the version")
                .build());
        var list = command("list", "Lists what lies in rejected/ and dead-letter/.");
        Selection.addTo(list);
        var show = command("show", "Prints where a submission lies and what its report says.");
        show.addPositional(ids("1", "the id, or the last 8 characters of it"));
        var redrive = command("redrive", "Moves submissions back to their inboxes: same id, same instance.");
        redrive.addPositional(ids("0..*", "the ids, or the last 8 characters of each"));
        Selection.addTo(redrive);
        redrive.addOption(flag(DRY_RUN, "say what would be moved, and move nothing"));
        redrive.addOption(flag(NEW_INSTANCE, "delete the draft in Altinn first, and make a new instance"));
        return root.addSubcommand("list", list).addSubcommand("show", show).addSubcommand("redrive", redrive);
    }

    private static CommandSpec command(String name, String description) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("print this help")
                .build());
        return name.equals("courier") ? spec : spec.addOption(flag(JSON, "print JSON, a line for each"));
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static PositionalParamSpec ids(String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(IDS)
                .arity(arity)
                .index(arity.equals("1") ? "0" : "0..*")
                .type(String[].class)
                .description(description)
                .build();
    }
}
