package dev.altinncourier.sandbox.identity;

import java.util.Optional;

/** Whoever an Altinn token speaks for. The id is what instances show as createdBy. */
public record Caller(
        Kind kind, String id, String name, Optional<Party> party, Optional<String> serviceOwner, int level) {

    /** The authentication level of machines, and of persons with a usual login. */
    static final int USUAL_LEVEL = 3;

    /** The kinds of identity that apps tell apart (contract section 1.5). */
    public enum Kind {
        PERSON("User"),
        SYSTEM_USER("SystemUser"),
        ORGANISATION("Org"),
        SERVICE_OWNER("ServiceOwner");

        private final String context;

        Kind(String context) {
            this.context = context;
        }

        /** Altinn's word for it in messages. */
        public String context() {
            return context;
        }
    }

    /** The same caller at another authentication level. */
    Caller at(int otherLevel) {
        return new Caller(kind, id, name, party, serviceOwner, otherLevel);
    }

    /** Whether it sends in for somebody: a person or a system user. */
    public boolean isEndUser() {
        return kind == Kind.PERSON || kind == Kind.SYSTEM_USER;
    }

    /** What the process history shows as performedBy. */
    public String performer() {
        return kind == Kind.PERSON ? party.map(Party::number).orElse(id) : id;
    }
}
