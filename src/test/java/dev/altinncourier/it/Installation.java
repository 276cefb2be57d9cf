package dev.altinncourier.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Courier as an operator sets it up: a folder to run in, its settings, and the base folder below it. */
public final class Installation {

    private static final Pattern ADDRESS = Pattern.compile("Listening on: (https?://\\S+)");
    private static final String JOURNAL_URL = "quarkus.datasource.jdbc.url";
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    /** Half the processor time of a start, at the price of speed later: tests start courier again and again. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path home;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();
    private CourierProgram program = CourierProgram.built(PROJECT);
    private final List<String> starter = new ArrayList<>();
    private final List<String> javaOptions = new ArrayList<>(QUICK_TO_START);

    private Installation(Path home) {
        this.home = home;
    }

    /** One that knows its sandbox and nothing else that an operator may leave out. */
    public static Installation in(Path home, URI sandbox, JsonNode clientKey) {
        var installation = new Installation(home);
        try {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("client-key.json"), clientKey.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return installation
                .with("courier.folders.base", "base")
                .with("courier.profiles", PROJECT.resolve("config/profiles").toString())
                .with("courier.server.port", "0")
                .with("quarkus.shutdown.delay", "0s")
                .with("courier.altinn.environment", "sandbox")
                .with("courier.altinn.platform-url", sandbox.toString())
                .with("courier.altinn.apps-url", sandbox.toString())
                .with("courier.auth.maskinporten.issuer", sandbox + "/maskinporten/")
                .with("courier.auth.maskinporten.client-id", "courier-sandbox-client")
                .with("courier.auth.maskinporten.key-file", "client-key.json");
    }

    public Installation with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public Installation without(String setting) {
        settings.remove(setting);
        return this;
    }

    /**
     * Has the journal's file hold nothing but what courier synced: whoever kills it takes from it what a loss of power would
     * take.
     */
    public Installation keepingOnlyWhatIsSynced() {
        var url = shippedUrl();
        var late = url.replace("WRITE_DELAY=0;", "WRITE_DELAY=3600000;");
        if (late.equals(url)) {
            throw new AssertionError("courier's journal is not written at each commit: " + url);
        }
        return with(JOURNAL_URL, late);
    }

    /** The opposite: the journal's file as courier writes it by itself. */
    public Installation keepingAsItDoes() {
        return without(JOURNAL_URL);
    }

    private static String shippedUrl() {
        var shipped = new Properties();
        try (var in = Files.newBufferedReader(PROJECT.resolve("src/main/resources/application.properties"))) {
            shipped.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped.getProperty(JOURNAL_URL);
    }

    /** Starts courier with further environment variables. */
    public Installation withEnvironment(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Has courier started by another program, such as one that takes rights from it. */
    Installation startedBy(List<String> command) {
        starter.addAll(command);
        return this;
    }

    /** Has courier started from another jar than the one that was built. */
    Installation ofJar(Path jar) {
        program = new CourierProgram(jar, false);
        return this;
    }

    /** Has Java compile as it does by itself: for tests that measure. */
    public Installation atFullSpeed() {
        return withJavaOptions();
    }

    /** Tells Java this and nothing else, where courier is started as a jar. */
    Installation withJavaOptions(String... options) {
        javaOptions.clear();
        javaOptions.addAll(List.of(options));
        return this;
    }

    /** Where courier runs. */
    public Path home() {
        return home;
    }

    public Path base() {
        return home.resolve("base");
    }

    public InboxFolder inbox() {
        return new InboxFolder(base());
    }

    public OutcomeFolders outcomes() {
        return new OutcomeFolders(base());
    }

    /** Starts the production program with little memory; the output of each start has a file of its own. */
    public JavaProcess launch() {
        var text = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(home.resolve("config/application.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var output = home.resolve("courier-" + starts.incrementAndGet() + ".log");
        var command = new ArrayList<>(starter);
        command.addAll(program.start(128, javaOptions));
        return JavaProcess.run(home, output, command, environment);
    }

    /** Runs one of courier's commands, with the settings of the last start. */
    public JavaProcess command(String... arguments) {
        var line = new ArrayList<>(program.start(64, QUICK_TO_START));
        line.addAll(List.of(arguments));
        return JavaProcess.run(home, home.resolve("command-" + commands.incrementAndGet() + ".log"), line, Map.of());
    }

    /** Where the courier that was started last answers by HTTP. */
    public URI address() {
        return ADDRESS.matcher(log())
                .results()
                .map((MatchResult found) -> URI.create(found.group(1)))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no address in the log: " + log()));
    }

    /** What courier has written, over all its starts. */
    public String log() {
        var log = new ArrayList<String>();
        try {
            for (int i = 1; i <= starts.get(); i++) {
                log.add(Files.readString(home.resolve("courier-" + i + ".log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("", log);
    }
}
