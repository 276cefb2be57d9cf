package dev.altinncourier.it.crash;

import dev.altinncourier.it.Installation;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.journal.PostgresqlServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several couriers of one journal and one base folder, each with a name of its own. */
final class Nodes implements AutoCloseable {

    private static final String PASSWORD = "a-password-that-nobody-may-see";

    private final Sender sender;
    private final Installation first;
    private final List<RunningCourier> couriers = new ArrayList<>();

    private Nodes(Installation first, Sender sender) {
        this.first = first;
        this.sender = sender;
    }

    /** Starts them. A lease lasts four seconds, a call five at most, and settling begins only after both. */
    static Nodes start(int count, Path home, SandboxControl altinn) {
        var journal = PostgresqlServer.newDatabase(PASSWORD);
        var first = Installation.in(home.resolve("node-1"), altinn.address(), altinn.clientKey());
        var sender = Sender.to(first);
        var nodes = new Nodes(first, sender);
        for (int i = 1; i <= count; i++) {
            var node = i == 1 ? first : like(first, home.resolve("node-" + i), altinn);
            node.with("courier.node", "node-" + i)
                    .with("courier.journal.url", journal)
                    .with("courier.journal.username", "courier")
                    .with("courier.journal.password", PASSWORD)
                    .with("courier.journal.lease", "4s")
                    .with("courier.altinn.answer-timeout", "5s")
                    .with("courier.altinn.long-answer-timeout", "5s")
                    .with("courier.limits.parallel", "4");
            nodes.couriers.add(RunningCourier.start(node));
        }
        return nodes;
    }

    private static Installation like(Installation first, Path home, SandboxControl altinn) {
        var node = Installation.in(home, altinn.address(), altinn.clientKey());
        Sender.to(node);
        return node.with("courier.folders.base", first.base().toAbsolutePath().toString());
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

    @Override
    public void close() {
        couriers.forEach(RunningCourier::close);
    }
}
