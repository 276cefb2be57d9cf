package dev.altinncourier.sandbox.authority;

import java.util.Optional;

/** What lies in Altinn for the authority to look at before it is sent in. */
public interface Uploads {

    /** An element of an instance: whose it is, how far its virus scan is, and its content if that was kept. */
    record Upload(String owner, String scan, Optional<byte[]> content) {}

    /** The element of that data type in an instance of that app, if it is there. */
    Optional<Upload> find(String app, String instance, String dataType);
}
