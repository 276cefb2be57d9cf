package dev.altinncourier.route;

import dev.altinncourier.journal.Leases;
import dev.altinncourier.outcome.Label;
import dev.altinncourier.outcome.OutcomeFolders;
import dev.altinncourier.outcome.RedriveRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Moves a submission's folder, by one rename, to where its outcome says, once the journal durably knows the way so far. */
@Singleton
@Named("moveFolder")
final class MoveFolder implements Processor {

    private final Leases leases;
    private final OutcomeFolders folders;

    MoveFolder(OutcomeFolders folders, Leases leases) {
        this.leases = leases;
        this.folders = folders;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var entry = Variable.ENTRY.in(exchange);
        leases.confirmDurably(entry.id());
        // Its request is done with: the next time the folder is moved back it is asked for anew, or not.
        RedriveRequest.archive(entry.folder());
        var ending = Ending.ENDING.in(exchange);
        var folder = folders.file(ending.outcome(), new Label(entry.id(), entry.key(), entry.profile()));
        Ending.ENDING.set(exchange, ending.in(folder));
    }
}
