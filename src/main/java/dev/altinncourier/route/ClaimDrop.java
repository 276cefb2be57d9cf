package dev.altinncourier.route;

import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.Drop;
import dev.altinncourier.intake.Drop.Shape;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Claims a drop by one rename; leaves null when somebody else was faster, or when the drops before it have shown that it
 * could not be written down.
 */
@Singleton
@Named("claimDrop")
final class ClaimDrop implements Processor {

    private final Claims claims;
    private final StorageWatch storage;

    ClaimDrop(Claims claims, StorageWatch storage) {
        this.claims = claims;
        this.storage = storage;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, IOException {
        var drop = exchange.getMessage().getMandatoryBody(Drop.class);
        Intake.PUT_BACK.set(exchange, drop.shape() == Shape.REDRIVE);
        exchange.getMessage().setBody(storage.now().open() ? claims.claim(drop).orElse(null) : null);
    }
}
