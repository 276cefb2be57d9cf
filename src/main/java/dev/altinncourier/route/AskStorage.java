package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Asks whether journal and folders can be written, before anything is taken that has to be written down. */
@Singleton
@Named("askStorage")
final class AskStorage implements Processor {

    /** What the routes read as {@code ${variable.storage}}. */
    static final Variable<StorageState> STORAGE = new Variable<>("storage", StorageState.class);

    private final StorageWatch storage;

    AskStorage(StorageWatch storage) {
        this.storage = storage;
    }

    @Override
    public void process(Exchange exchange) {
        STORAGE.set(exchange, storage.now());
    }
}
