package dev.altinncourier.it.crash;

import dev.altinncourier.it.Installation;
import dev.altinncourier.it.KafkaBroker;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.journal.PostgresqlServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Several couriers of one journal, one base folder and one group of a topic, each with a name of its own. */
final class Nodes implements AutoCloseable {

    private static final String PASSWORD = "a-password-that-nobody-may-see";

    private final String journal = PostgresqlServer.newDatabase(PASSWORD);
    private final KafkaBroker broker;
    private final Sender sender;
    private final Installation first;
    private final List<RunningCourier> couriers = new ArrayList<>();

    private Nodes(Installation first, KafkaBroker broker) {
        this.first = first;
        this.broker = broker;
        this.sender = Sender.to(first);
    }

    /**
     * Starts them at once: one makes the journal, and the others wait for it. A lease lasts four seconds, a call five at most, and
     * settling begins only after both. Kafka believes a node gone after six. A node that is stopped leaves its workers a second, so
     * that they are in the middle of something.
     */
    static Nodes start(int count, Path home, SandboxControl altinn, KafkaBroker broker) {
        var first = Installation.in(home.resolve("node-1"), altinn.address(), altinn.clientKey());
        var nodes = new Nodes(first, broker);
        for (int i = 1; i <= count; i++) {
            var node = i == 1 ? first : like(first, home.resolve(name(i)), altinn);
            nodes.couriers.add(RunningCourier.launch(nodes.with(node, name(i))));
        }
        nodes.couriers.forEach(RunningCourier::awaitReady);
        return nodes;
    }

    private Installation with(Installation node, String name) {
        return node.with("courier.node", name)
                .with("courier.journal.url", journal)
                .with("courier.journal.username", "courier")
                .with("courier.journal.password", PASSWORD)
                .with("courier.journal.lease", "4s")
                .with("courier.altinn.answer-timeout", "5s")
                .with("courier.altinn.long-answer-timeout", "5s")
                .with("courier.intake.kafka.brokers", broker.address())
                .with("courier.intake.kafka.client.client.id", name)
                .with("courier.intake.kafka.client.session.timeout.ms", "6000")
                .with("courier.intake.most-open", "40")
                .with("courier.limits.parallel", "4")
                .with("quarkus.shutdown.delay", "3s")
                .with("camel.main.shutdown-timeout", "1");
    }

    private static Installation like(Installation first, Path home, SandboxControl altinn) {
        var node = Installation.in(home, altinn.address(), altinn.clientKey());
        Sender.to(node);
        return node.with("courier.folders.base", first.base().toAbsolutePath().toString());
    }

    private static String name(int number) {
        return "node-" + number;
    }

    /** Publishes so many records. Each of so many keys gets every so manieth, so that their order can be seen. */
    void publish(String prefix, int from, int to, int keys) {
        var records = new ArrayList<org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]>>();
        for (int number = from; number < to; number++) {
            int key = number % keys;
            var message = sender.message(
                    key % 2 == 0 ? Sender.Kind.MULTIPART : Sender.Kind.JSON, prefix + key, prefix + key + " " + number);
            records.add(KafkaBroker.record(message.key(), message.zip(), Map.of("profile", message.profile())));
        }
        broker.send(records);
    }

    Sender sender() {
        return sender;
    }

    Installation installation() {
        return first;
    }

    RunningCourier get(int index) {
        return couriers.get(index);
    }

    int size() {
        return couriers.size();
    }

    /** How many submissions a node holds by the journal. */
    int heldBy(int index) {
        try (var connection = DriverManager.getConnection(journal, "courier", PASSWORD);
                var query = connection.prepareStatement(
                        "SELECT COUNT(*) FROM submission WHERE state = 'OPEN' AND lease_node = ?")) {
            query.setString(1, name(index + 1));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a node is still one of those that Kafka gives records to. */
    boolean isInGroup(int index) {
        return broker.clients().stream().anyMatch(name -> name.startsWith(name(index + 1)));
    }

    @Override
    public void close() {
        couriers.forEach(RunningCourier::askToStop);
        couriers.forEach(RunningCourier::close);
    }
}
