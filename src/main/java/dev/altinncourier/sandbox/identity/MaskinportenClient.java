package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A client registered with Maskinporten: its consumer, scopes and keys, and the system users of its system as
 * {@code orgno} or {@code orgno/externalRef}; {@code *} for those of every valid organisation. Some of its scopes may not have
 * been granted to the consumer, and other organisations may have delegated theirs to it.
 */
public record MaskinportenClient(
        String id,
        String consumer,
        Set<String> scopes,
        Map<String, PublicKey> keys,
        Set<PublicKey> certified,
        Set<String> systemUsers,
        Set<String> notGranted,
        Set<String> delegations) {

    /**
     * Reads a registration: clientId, consumer, scopes, jwk, jwks, certificate (PEM) or x5c, systemUsers, notGranted,
     * delegations.
     */
    public static MaskinportenClient parse(JsonNode json) {
        var keys = new HashMap<String, PublicKey>();
        if (json.has("jwk")) {
            keys.put(json.path("jwk").path("kid").asText(), SigningKey.publicKey(json.path("jwk")));
        }
        json.path("jwks").forEach(jwk -> keys.put(jwk.path("kid").asText(), SigningKey.publicKey(jwk)));
        return new MaskinportenClient(
                json.path("clientId").asText(),
                json.path("consumer").asText("991825827"),
                texts(json.path("scopes")),
                Map.copyOf(keys),
                certified(json),
                json.has("systemUsers") ? texts(json.path("systemUsers")) : Set.of("*"),
                texts(json.path("notGranted")),
                texts(json.path("delegations")));
    }

    private static Set<PublicKey> certified(JsonNode json) {
        var certified = new HashSet<PublicKey>();
        if (json.has("certificate")) {
            certified.add(certificate(json.path("certificate").asText().getBytes(StandardCharsets.US_ASCII)));
        }
        if (json.has("x5c")) {
            var encoded = json.path("x5c").path(0).asText();
            certified.add(certificate(Base64.getDecoder().decode(encoded)));
        }
        return Set.copyOf(certified);
    }

    private static Set<String> texts(JsonNode json) {
        var texts = new HashSet<String>();
        json.forEach(text -> texts.add(text.asText()));
        return Set.copyOf(texts);
    }

    /** The public key of a certificate, in PEM or DER. */
    static RSAPublicKey certificate(byte[] encoded) {
        try {
            var certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            if (certificate.getPublicKey() instanceof RSAPublicKey key) {
                return key;
            }
            throw new IllegalArgumentException("a certificate without an RSA key");
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
    }

    Optional<PublicKey> key(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    /** Whether that organisation has such a system user; without a reference its number stands for one. */
    boolean hasSystemUser(String number, String externalRef) {
        boolean own = externalRef.isEmpty() || externalRef.equals(number);
        return systemUsers.contains("*") && Numbers.isOrganisation(number)
                || systemUsers.contains(own ? number : number + "/" + externalRef);
    }
}
