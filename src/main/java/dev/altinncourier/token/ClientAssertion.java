package dev.altinncourier.token;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Proves to ID-porten which client calls: a signed assertion, good for one call (RFC 7523 section 2.2; auth 1.3). */
@Singleton
public final class ClientAssertion {

    /** The value of {@code client_assertion_type}. */
    public static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Duration LIFE = Duration.ofSeconds(100);
    private static final String PREFIX = "courier.auth.idporten.";

    private final Map<Signer, WatchedFile<SigningKey>> keys = new ConcurrentHashMap<>();
    private final Clock clock;

    public ClientAssertion(Clock clock) {
        this.clock = clock;
    }

    /**
     * A client that signs.
     *
     * @param clientId the client
     * @param keyFile with its private key, read again when it changes
     * @param keyId under which the public key is registered; null for a JWK that carries it
     */
    public record Signer(String clientId, Path keyFile, @Nullable String keyId) {}

    /**
     * A new assertion.
     *
     * @param audience the issuer
     * @throws WrongSetup when there is no key to sign with
     */
    public String of(Signer signer, String audience) throws WrongSetup {
        var key = current(signer);
        var now = clock.instant();
        var jws = Jwt.claims()
                .issuer(signer.clientId())
                .subject(signer.clientId())
                .audience(audience)
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim("jti", UUID.randomUUID().toString())
                .jws()
                .algorithm(SignatureAlgorithm.RS256);
        var announced = key.keyId() != null ? jws.keyId(key.keyId()) : jws.header("x5c", key.certificates());
        return announced.sign(key.privateKey());
    }

    private SigningKey current(Signer signer) throws WrongSetup {
        var file = keys.computeIfAbsent(
                signer,
                known -> new WatchedFile<>(
                        content -> KeyContent.read(content, new KeyContent.Choice(known.keyId(), null, null))));
        try {
            return file.current(signer.keyFile());
        } catch (UnusableKey e) {
            throw unusable(signer.keyFile(), e.words(PREFIX));
        } catch (IOException e) {
            throw unusable(
                    signer.keyFile(), new Text("den kan ikke leses fra disken.", "it cannot be read from the disk."));
        }
    }

    private static WrongSetup unusable(Path file, Text why) {
        var summary = new Text(
                "Nøkkelfilen " + file + " kan ikke brukes: " + why.nb(),
                "The key file " + file + " cannot be used: " + why.en());
        var fix = new Text(
                "Rett filen, eller " + PREFIX + "key-file; den leses på nytt uten omstart.",
                "Correct the file, or " + PREFIX + "key-file; it is read again without a restart.");
        return new WrongSetup(
                Problem.of(Category.CONFIGURATION, "login-key-unusable", summary, fix), Reach.PROFILE_TOKEN);
    }

    @Override
    public String toString() {
        return "ClientAssertion[***]";
    }
}
