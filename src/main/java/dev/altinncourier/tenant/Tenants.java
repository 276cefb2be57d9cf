package dev.altinncourier.tenant;

import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.yaml.Mistake;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who sends for whom. The tenants file is read again when it changes, so that adding a client needs no restart; while a
 * changed one cannot be used, what the former one said still holds.
 */
@Singleton
public final class Tenants {

    private static final Path USUAL = Path.of("config/tenants.yaml");

    private final Path file;
    private final Clock clock;
    private Held held;

    /**
     * @param file setting {@code courier.tenants}; the usual one may be absent: then every owner is sent for
     */
    @Inject
    public Tenants(@ConfigProperty(name = "courier.tenants") Optional<Path> file, Clock clock) {
        this.file = file.orElse(USUAL);
        this.clock = clock;
        var stamp = FileStamp.of(this.file);
        boolean none = stamp.equals(FileStamp.ABSENT) && file.isEmpty();
        this.held = none ? new Held(stamp, TenantIndex.open(), List.of()) : read(stamp, TenantIndex.closed());
    }

    /**
     * Who sends this profile for this owner. To be asked before each call that something leaves with.
     *
     * @throws SubmissionFailure when nobody may: to be told to the sender, since nothing was sent for the owner
     */
    public Tenant of(InstanceOwner owner, String profile) throws SubmissionFailure {
        var known = current();
        var tenant = known.index().find(owner);
        if (tenant.filter(found -> found.maySend(profile)).isEmpty()) {
            checkFile(known);
        }
        var sender = tenant.orElseThrow(() -> NoTenant.unknown(owner, file));
        if (!sender.maySend(profile)) {
            throw NoTenant.otherProfile(owner, profile, file);
        }
        return sender;
    }

    /** What is wrong with the file as it is now; empty is well. */
    public List<Mistake> mistakes() {
        return current().mistakes();
    }

    /** How many owners and patterns are known. */
    public int size() {
        return current().index().size();
    }

    /** Whether there are owners without a person's login: they need courier's client at Maskinporten. */
    public boolean needSystemUsers() {
        return current().index().all().stream().anyMatch(tenant -> tenant.login() == null);
    }

    /** The ids of the profiles that are named. */
    public Set<String> profiles() {
        var named = new TreeSet<String>();
        current().index().all().forEach(tenant -> named.addAll(tenant.profiles()));
        return named;
    }

    /** The names of the logins that are named; those of files that others hand tokens over in are among them. */
    public Set<String> logins() {
        var named = new TreeSet<String>();
        current().index().all().stream()
                .flatMap(tenant -> Stream.ofNullable(tenant.login()))
                .forEach(named::add);
        return named;
    }

    /** Whoever is missing may be in the file that could not be read. */
    private void checkFile(Held known) throws SubmissionFailure {
        if (!FileStamp.of(file).equals(known.stamp())) {
            throw NoTenant.changing(file);
        }
        if (!known.mistakes().isEmpty()) {
            throw NoTenant.unusable(file);
        }
    }

    private synchronized Held current() {
        var stamp = FileStamp.of(file);
        if (!stamp.equals(held.stamp()) && stamp.isSettled(clock.instant())) {
            held = read(stamp, held.index());
            report(held);
        }
        return held;
    }

    private Held read(FileStamp stamp, TenantIndex former) {
        try {
            return new Held(stamp, TenantsFile.read(file), List.of());
        } catch (InvalidTenants e) {
            return new Held(stamp, former, e.mistakes());
        }
    }

    private static void report(Held read) {
        if (read.mistakes().isEmpty()) {
            Log.infof(
                    "the tenants file has changed: %d owners and patterns",
                    read.index().size());
        } else {
            Log.warnf(
                    "the tenants file has changed, but cannot be used; the former one is kept: %s",
                    read.mistakes().get(0));
        }
    }

    private record Held(FileStamp stamp, TenantIndex index, List<Mistake> mistakes) {}
}
