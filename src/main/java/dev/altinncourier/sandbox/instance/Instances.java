package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.http.Content;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** All instances, by guid and by owner, and the bytes of their attachments as far as the memory goes. */
public final class Instances {

    private final Map<UUID, Instance> byGuid = new ConcurrentHashMap<>();
    private final Map<Integer, Queue<Instance>> byOwner = new ConcurrentHashMap<>();
    private final AtomicLong keptBytes = new AtomicLong();
    private final long mostKeptBytes = Runtime.getRuntime().maxMemory() / 8;

    void add(Instance instance) {
        byGuid.put(instance.guid, instance);
        byOwner.computeIfAbsent(instance.owner.id(), owner -> new ConcurrentLinkedQueue<>())
                .add(instance);
    }

    Optional<Instance> find(String guid) {
        try {
            return Optional.ofNullable(byGuid.get(UUID.fromString(guid)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Collection<Instance> ownedBy(int partyId) {
        var owned = byOwner.get(partyId);
        return owned == null ? List.of() : owned;
    }

    /** All of them, in no order. */
    public Collection<Instance> all() {
        return byGuid.values();
    }

    /** Keeps the bytes of an attachment, or from some amount on only their size and hash. */
    Content keep(Content content) {
        var bytes = content.bytes();
        if (bytes == null || bytes.length > Content.KEPT) {
            return content.forgotten();
        }
        return keptBytes.addAndGet(bytes.length) > mostKeptBytes ? content.forgotten() : content;
    }

    /** Settles the scans that are pending, of one data type or of all. */
    void settleScans(String dataType, String result) {
        for (var instance : all()) {
            synchronized (instance) {
                instance.elements.stream()
                        .filter(element -> dataType.isEmpty() || dataType.equals(element.type.id()))
                        .filter(element -> element.fileScan().equals("Pending"))
                        .forEach(element -> element.scan = new Scanner.Scan(result, Instant.MIN));
            }
        }
    }

    /** Forgets everything. */
    public void clear() {
        byGuid.clear();
        byOwner.clear();
        keptBytes.set(0);
    }
}
