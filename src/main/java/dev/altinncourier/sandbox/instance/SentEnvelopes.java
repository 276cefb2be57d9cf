package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.authority.Uploads;
import java.util.Optional;

/** Lets the authority read what was uploaded and is not sent in yet. */
public final class SentEnvelopes implements Uploads {

    private final Instances instances;

    /** What lies in these instances. */
    public SentEnvelopes(Instances instances) {
        this.instances = instances;
    }

    @Override
    public Optional<Upload> find(String app, String id, String dataType) {
        return instances
                .find(id.substring(id.indexOf('/') + 1))
                .filter(instance ->
                        instance.app.id().equals(app) && instance.id().equals(id))
                .flatMap(instance -> find(instance, dataType));
    }

    private static Optional<Upload> find(Instance instance, String dataType) {
        synchronized (instance) {
            return instance.elements.stream()
                    .filter(element -> element.type.id().equals(dataType))
                    .reduce((earlier, later) -> later)
                    .map(element -> new Upload(
                            instance.owner.number(), element.fileScan(), Optional.ofNullable(element.content())));
        }
    }
}
