package dev.altinncourier.tenant;

import dev.altinncourier.submission.InstanceOwner;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds an owner's tenant without looking at those of the others: there may be thousands. */
final class TenantIndex {

    private final Map<InstanceOwner, Tenant> owners;
    private final Map<String, Tenant> beginnings;
    private final @Nullable Tenant otherwise;

    private TenantIndex(Map<InstanceOwner, Tenant> owners, Map<String, Tenant> beginnings, @Nullable Tenant otherwise) {
        this.owners = owners;
        this.beginnings = beginnings;
        this.otherwise = otherwise;
    }

    /** Of an installation that has no tenants file: everybody is sent for as the settings say. */
    static TenantIndex open() {
        return new TenantIndex(Map.of(), Map.of(), Tenant.OF_INSTALLATION);
    }

    /** Of a file that cannot be used: nobody is sent for. */
    static TenantIndex closed() {
        return new TenantIndex(Map.of(), Map.of(), null);
    }

    /** The tenant: of the owner itself, else of the longest beginning of its number, else of all others. */
    Optional<Tenant> find(InstanceOwner owner) {
        var own = owners.get(owner);
        return own != null ? Optional.of(own) : beginning(owner).or(() -> Optional.ofNullable(otherwise));
    }

    private Optional<Tenant> beginning(InstanceOwner owner) {
        if (owner.kind() != InstanceOwner.Kind.ORGANISATION) {
            return Optional.empty();
        }
        for (int length = owner.number().length() - 1; length > 0; length--) {
            var tenant = beginnings.get(owner.number().substring(0, length));
            if (tenant != null) {
                return Optional.of(tenant);
            }
        }
        return Optional.empty();
    }

    int size() {
        return owners.size() + beginnings.size();
    }

    /** All of them, those that are said for several owners once or more. */
    Collection<Tenant> all() {
        var all = new HashSet<>(owners.values());
        all.addAll(beginnings.values());
        Optional.ofNullable(otherwise).ifPresent(all::add);
        return Set.copyOf(all);
    }

    /** Collects what a file says. */
    static final class Builder {

        private final Map<InstanceOwner, Tenant> owners = new HashMap<>();
        private final Map<String, Tenant> beginnings = new HashMap<>();
        private @Nullable Tenant otherwise;

        /** @return false when these owners were said already */
        boolean add(OwnerPattern pattern, Tenant tenant) {
            if (pattern instanceof OwnerPattern.One one) {
                return owners.putIfAbsent(one.owner(), tenant) == null;
            }
            return beginnings.putIfAbsent(((OwnerPattern.Beginning) pattern).digits(), tenant) == null;
        }

        void otherwise(Tenant tenant) {
            otherwise = tenant;
        }

        TenantIndex build() {
            return new TenantIndex(Map.copyOf(owners), Map.copyOf(beginnings), otherwise);
        }
    }
}
