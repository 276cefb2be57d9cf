package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The file with the key that courier signs with. Read again when it changes, so that a key is changed without a restart. */
@Singleton
public final class KeyFile {

    private static final int LARGEST = 256 * 1024;
    private static final char[] NO_PASSWORD = {};

    private final MaskinportenConfig config;
    private @Nullable Held held;

    KeyFile(MaskinportenConfig config) {
        this.config = config;
    }

    /** The key as the file has it now. */
    synchronized SigningKey current() throws WrongSetup {
        var file = config.keyFile().orElseThrow(() -> MissingSetting.of("courier.auth.maskinporten.key-file"));
        try {
            return current(file).key();
        } catch (UnusableKey e) {
            throw unusable(file, e.words());
        } catch (IOException e) {
            throw unusable(file, new Text("den kan ikke leses fra disken.", "it cannot be read from the disk."));
        }
    }

    private Held current(Path file) throws IOException, UnusableKey {
        var stamp = Stamp.of(file);
        var known = held;
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        try {
            held = new Held(stamp, read(file));
            return held;
        } catch (UnusableKey e) {
            return keptInsteadOf(known, e);
        }
    }

    /** A file caught half-written is read again next time; until then the key that was good is. */
    private static Held keptInsteadOf(@Nullable Held known, UnusableKey broken) throws UnusableKey {
        if (known == null) {
            throw broken;
        }
        Log.warnf("The key file has changed, but cannot be used; the former key is kept: %s", broken.getMessage());
        return known;
    }

    private SigningKey read(Path file) throws IOException, UnusableKey {
        byte[] content;
        try (var in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST);
        }
        var wantedKeyId = config.keyId().orElse(null);
        return material(content, wantedKeyId).signingKey(wantedKeyId);
    }

    private KeyMaterial material(byte[] content, @Nullable String wantedKeyId) throws UnusableKey {
        var text = new String(content, UTF_8);
        if (text.contains("-----BEGIN ")) {
            return PemKey.read(text);
        }
        if (text.stripLeading().startsWith("{")) {
            return JwkKey.read(text, wantedKeyId);
        }
        if (content.length > 0 && content[0] == 0x30) {
            var password = config.keyPassword().map(String::toCharArray).orElse(NO_PASSWORD);
            return Pkcs12Key.read(content, password, config.keyAlias().orElse(null));
        }
        throw new UnusableKey("den er hverken JWK, PEM eller PKCS#12.", "it is neither a JWK nor PEM nor PKCS#12.");
    }

    private static WrongSetup unusable(Path file, Text why) {
        var summary = new Text(
                "Nøkkelfilen " + file + " kan ikke brukes: " + why.nb(),
                "The key file " + file + " cannot be used: " + why.en());
        var fix = new Text(
                "Rett filen, eller courier.auth.maskinporten.key-file; den leses på nytt uten omstart.",
                "Correct the file, or courier.auth.maskinporten.key-file; it is read again without a restart.");
        return new WrongSetup(Problem.of(Category.CONFIGURATION, "signing-key-unusable", summary, fix), Reach.CLIENT);
    }

    private record Held(Stamp stamp, SigningKey key) {}

    /** What changes when a file does: also when it is replaced by one of the same size within the clock's grain. */
    private record Stamp(FileTime modified, long size, @Nullable Object identity) {
        static Stamp of(Path file) throws IOException {
            var seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(seen.lastModifiedTime(), seen.size(), seen.fileKey());
        }
    }

    @Override
    public String toString() {
        return "KeyFile[***]";
    }
}
