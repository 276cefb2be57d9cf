package dev.altinncourier.doctor;

import dev.altinncourier.token.DirectGrants;
import dev.altinncourier.token.KeyFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The key that assertions are signed with. */
record KeyExam(DirectGrants grants) implements Exam {

    private static final Duration SOON = Duration.ofDays(30);
    private static final Set<PosixFilePermission> EVERYBODY =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    @Override
    public String check() {
        return "key";
    }

    @Override
    public List<Finding> look() throws IOException {
        var keys = grants.keys();
        var findings = new ArrayList<Finding>();
        keys.broken().forEach(fault -> findings.add(Finding.wrong(check(), "", fault)));
        boolean lasting = keys.good().stream().anyMatch(key -> !isOver(left(key)));
        for (var key : keys.good()) {
            findings.addAll(findings(key, lasting));
        }
        return findings;
    }

    /** Whether something can be signed, so that it makes sense to ask for a token. */
    boolean isUsable() {
        return !grants.keys().good().isEmpty();
    }

    /** @param lasting whether there is a key that is not over, which courier goes on with */
    private List<Finding> findings(KeyFacts key, boolean lasting) throws IOException {
        var findings = new ArrayList<Finding>();
        if (isOpenToEverybody(key.file())) {
            findings.add(Finding.warn(
                    check(),
                    "",
                    "everybody on this machine can read " + key.file(),
                    "give it to courier's user alone: chmod 600 " + key.file()));
        }
        left(key).filter(left -> left.compareTo(SOON) < 0).ifPresent(left -> findings.add(ending(key, left, lasting)));
        if (findings.isEmpty()) {
            var end = key.end().map(time -> ", good until " + time).orElse("");
            findings.add(Finding.ok(check(), "", key.file() + ": can be used, announced as " + key.name() + end));
        }
        return findings;
    }

    private Optional<Duration> left(KeyFacts key) {
        return key.end().map(end -> Duration.between(grants.clock().instant(), end));
    }

    private static boolean isOver(Optional<Duration> left) {
        return left.filter(Duration::isNegative).isPresent();
    }

    private Finding ending(KeyFacts key, Duration left, boolean lasting) {
        var fix = "get a new business certificate and set courier.auth.maskinporten.next-key-file (docs/operating.md)";
        if (left.isNegative()) {
            var over = "the certificate in " + key.file() + " has expired";
            return lasting
                    ? Finding.warn(check(), "", over + ", courier goes on with another", "take it out of the settings")
                    : Finding.wrong(check(), "", over, fix);
        }
        return Finding.warn(
                check(), "", "the certificate in " + key.file() + " expires in " + left.toDays() + " days", fix);
    }

    /** On a system that knows such rights. */
    private static boolean isOpenToEverybody(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(EVERYBODY::contains);
    }
}
