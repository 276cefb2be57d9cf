package dev.altinncourier.command;

import dev.altinncourier.command.RedriveCommand.Manner;
import dev.altinncourier.doctor.Doctor;
import dev.altinncourier.live.LiveCheck;
import dev.altinncourier.outcome.SubmissionFolders;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.ProfileCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line of an operator: {@code list}, {@code show}, {@code redrive} on the folders, {@code profile check} on
 * profile files, {@code doctor} on all of it.
 */
public final class Commands {

    /** Exit code where something that was asked for could not be done. */
    static final int NOT_DONE = 1;

    private final Settings settings;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * What the commands need to know.
     *
     * @param base the setting {@code courier.folders.base}; null where it is not set, which profiles can do without
     * @param zone the setting {@code courier.folders.zone}, for dates without a time
     * @param environment the setting {@code courier.altinn.environment}; null where it is not set
     * @param live what asks apps, for whom it is wanted
     * @param doctor what looks at the installation, likewise
     */
    public record Settings(
            @Nullable Path base,
            ZoneId zone,
            @Nullable Environment environment,
            Supplier<LiveCheck> live,
            Supplier<Doctor> doctor) {}

    /** Commands that answer to these writers. */
    public Commands(Settings settings, PrintWriter out, PrintWriter err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** Runs a command; answers the exit code: 0 done, 1 something was not, 2 not understood. */
    public int run(String version, String... args) {
        var line = new CommandLine(CommandTree.of(version))
                .setOut(out)
                .setErr(err)
                .setExecutionStrategy(this::execute)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println("courier: " + failure);
                    return Math.max(NOT_DONE, command.getCommandSpec().exitCodeOnExecutionException());
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
        var command = asked(parsed);
        try {
            return switch (command.commandSpec().name()) {
                case "check" -> check(command);
                case "doctor" -> new DoctorCommand(settings.doctor().get(), out).run(command);
                default -> executeOnFolders(command);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_DONE;
        }
    }

    /** The command itself, below those that only hold others. */
    private static ParseResult asked(ParseResult parsed) {
        var command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        if (!command.commandSpec().subcommands().isEmpty()) {
            throw new ParameterException(command.commandSpec().commandLine(), "a command is missing");
        }
        return command;
    }

    private int check(ParseResult parsed) throws IOException {
        boolean asked = parsed.hasMatchedOption(CommandTree.LIVE);
        var environment = settings.environment();
        if (asked && environment == null) {
            return missing("courier.altinn.environment (sandbox, localtest, tt02 or prod)");
        }
        var check = new ProfileCheck(environment == null ? Environment.TT02 : environment);
        var files = Stream.of(words(parsed)).map(Path::of).toList();
        return new ProfileCheckCommand(check, asked ? settings.live().get() : null, out).run(files);
    }

    private int executeOnFolders(ParseResult parsed) throws IOException {
        var base = settings.base();
        return base == null ? missing("courier.folders.base") : execute(new SubmissionFolders(base), parsed);
    }

    private int missing(String setting) {
        err.println("courier: set " + setting + " in config/application.properties or in the environment");
        return CommandLine.ExitCode.USAGE;
    }

    private int execute(SubmissionFolders folders, ParseResult parsed) throws IOException {
        var name = parsed.commandSpec().name();
        boolean json = parsed.hasMatchedOption(CommandTree.JSON);
        var one = new OneFolder(folders, err);
        if (name.equals("show")) {
            return new ShowCommand(one, out).run(words(parsed)[0], json);
        }
        var selection = Selection.of(parsed, settings.zone());
        if (name.equals("list")) {
            return new ListCommand(folders, new Listing(out, json)).run(selection);
        }
        var manner = new Manner(
                parsed.hasMatchedOption(CommandTree.DRY_RUN), parsed.hasMatchedOption(CommandTree.NEW_INSTANCE), json);
        var redrive = new RedriveCommand(folders, one, out, err, Clock.systemUTC());
        var ids = words(parsed);
        if ((ids.length > 0) != selection.isEverything()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), "name ids, or select by --category, --profile or --since");
        }
        return ids.length > 0 ? redrive.run(List.of(ids), manner) : redrive.run(selection, manner);
    }

    private static String[] words(ParseResult parsed) {
        return parsed.matchedPositionalValue(0, new String[0]);
    }
}
