package dev.altinncourier.altinn;

import dev.altinncourier.profile.Environment;

/** What builds the calls that make an instance, for tests. */
final class Instantiations {

    private Instantiations() {}

    static InstantiationCalls in(Environment environment) {
        var addresses = Addresses.of(environment);
        return new InstantiationCalls(addresses, new InstanceTemplate(new TemplateFiller(addresses)));
    }
}
