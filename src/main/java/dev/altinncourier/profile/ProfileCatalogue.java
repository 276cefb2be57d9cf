package dev.altinncourier.profile;

import java.util.Optional;
import java.util.Set;

/** The profiles that courier was started with. */
public interface ProfileCatalogue {

    /** The profile of an id; empty when there is none. */
    Optional<AppProfile> find(String id);

    /** The ids of all profiles, which are also the names of their folders below {@code inbox/}. */
    Set<String> ids();
}
