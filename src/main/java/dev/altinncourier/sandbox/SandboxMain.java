package dev.altinncourier.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.sandbox.identity.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Runs the sandbox as a program: {@code --port N} (or SANDBOX_PORT, else 8085), {@code --host NAME} (or SANDBOX_HOST)
 * to be reached from elsewhere than this machine, and {@code --client-key FILE} (or SANDBOX_CLIENT_KEY) for the private
 * JWK of the default client, which is read from the file when it is there and written to it when it is not;
 * {@code --library LIST} (or SANDBOX_LIBRARY) builds apps on other versions of the app library: {@code v7} all of them,
 * {@code ttd/bidrag=v7,skd/mva-melding-innsending-v1=8.11.5} some.
 */
public final class SandboxMain {

    private SandboxMain() {}

    /** Starts, says where, and stays until it is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(argument(arguments, "--port", environment("SANDBOX_PORT", "8085")));
        var host = argument(arguments, "--host", environment("SANDBOX_HOST", "localhost"));
        var file = argument(arguments, "--client-key", environment("SANDBOX_CLIENT_KEY", ""));
        var sandbox = Sandbox.start(host, port, clientKey(file));
        var library = argument(arguments, "--library", environment("SANDBOX_LIBRARY", ""));
        Stream.of(library.split(",")).filter(words -> !words.isBlank()).forEach(sandbox::build);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            sandbox.close();
            stopped.countDown();
        }));
        System.out.println("sandbox at " + sandbox.baseUri() + ", Maskinporten client " + sandbox.defaultClientId());
        stopped.await();
    }

    private static SigningKey clientKey(String file) throws IOException {
        var json = new ObjectMapper();
        if (!file.isEmpty() && Files.exists(Path.of(file))) {
            return SigningKey.parse(json.readTree(Files.readAllBytes(Path.of(file))));
        }
        var key = SigningKey.generate("courier-sandbox-key");
        if (!file.isEmpty()) {
            Files.write(Path.of(file), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(key.privateJwk()));
        }
        return key;
    }

    private static String argument(String[] arguments, String name, String otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return otherwise;
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : value;
    }
}
