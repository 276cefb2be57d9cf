package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A sandbox in this process and a courier in its own, for one test class. */
final class Stage implements AutoCloseable {

    final SandboxControl sandbox;
    final Installation installation;
    final RunningCourier courier;

    private final Sandbox altinn;

    private Stage(Sandbox altinn, Installation installation) {
        this.altinn = altinn;
        this.sandbox = new SandboxControl(altinn.baseUri());
        this.installation = installation;
        this.courier = RunningCourier.start(installation);
    }

    /** Starts both, courier in a folder that is empty but for what {@code routes/} may hold. */
    static Stage in(Path home) {
        return in(home, installation -> installation);
    }

    /** The same with settings of the test's own. */
    static Stage in(Path home, UnaryOperator<Installation> settings) {
        var altinn = Sandbox.start(0);
        return new Stage(altinn, settings.apply(Installation.in(home, altinn.baseUri(), altinn.defaultClientKey())));
    }

    InboxFolder inbox() {
        return installation.inbox();
    }

    OutcomeFolders outcomes() {
        return installation.outcomes();
    }

    /** A file of the project that tests send, e.g. {@code mva/melding.xml}. */
    static Path submission(String name) {
        return Path.of("src/test/resources/submissions").resolve(name);
    }

    @Override
    public void close() {
        boolean alive = courier.isAlive();
        courier.close();
        altinn.close();
        assertThat(alive).as(installation::log).isTrue();
    }
}
