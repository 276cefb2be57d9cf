package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** A submission that Altinn refused, since its count is too high; it has two attachments. */
    Filed reject(String key) {
        inbox().prepare("ttd-courier-test", key)
                .with("skjema.xml", Forms.skjema("897069650", 500))
                .with("vedlegg/a.pdf", "%PDF-1.4\na " + key + "\n%%EOF\n")
                .with("vedlegg/b.pdf", "%PDF-1.4\nb " + key + "\n%%EOF\n")
                .with(".ready", "")
                .drop();
        var filed = outcomes().await(key);
        filed.assertIn("rejected");
        return filed;
    }

    /** The one instance of a submission, which has ended and stands in the receipt. */
    JsonNode delivered(Filed filed) {
        filed.assertIn("done");
        var instances = sandbox.instancesOf(filed.id());
        assertThat(instances).hasSize(1);
        assertThat(instances.get(0).path("ended").asText()).startsWith("20");
        assertThat(filed.report().at("/instance/id").asText())
                .isEqualTo(instances.get(0).path("id").asText());
        return instances.get(0);
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
