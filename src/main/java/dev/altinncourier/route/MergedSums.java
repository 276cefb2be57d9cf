package dev.altinncourier.route;

import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The sums of the forms that were sent with fields of Altinn's in them; those of the sender's files are known. */
final class MergedSums {

    private MergedSums() {}

    /** By the path of the part. */
    static Map<String, String> of(Submission submission) throws IOException {
        var sums = new HashMap<String, String>();
        for (Part part : submission.content().parts()) {
            var merged = submission.merged(part);
            if (Files.isRegularFile(merged)) {
                sums.put(part.path(), sum(merged));
            }
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
