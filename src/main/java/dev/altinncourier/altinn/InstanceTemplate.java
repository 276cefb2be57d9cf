package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import java.nio.charset.StandardCharsets;

/**
 * The instance template (contract 2.1). It carries our id in {@code dataValues}, which Altinn stores in the same insert
 * that makes the instance and gives back in every listing: the mark by which a lost instance is found (contract 7.6).
 */
final class InstanceTemplate {

    /** The key of our id among the instance's data values; the service owner can see it. */
    static final String REFERENCE = "sluttbrukersystemRef";

    private static final ObjectMapper JSON = new ObjectMapper();

    private InstanceTemplate() {}

    static byte[] of(Submission submission) {
        var template = JSON.createObjectNode();
        template.set("instanceOwner", owner(submission.content().owner()));
        template.putObject("dataValues").put(REFERENCE, submission.id().value());
        return template.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode owner(InstanceOwner owner) {
        var key =
                switch (owner.kind()) {
                    case ORGANISATION -> "organisationNumber";
                    case PERSON -> "personNumber";
                    case PARTY -> "partyId";
                };
        return JSON.createObjectNode().put(key, owner.number());
    }
}
