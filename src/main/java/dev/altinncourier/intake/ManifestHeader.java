package dev.altinncourier.intake;

/** Checks what the manifest says about the submission as a whole against the drop. */
final class ManifestHeader {

    private static final int LONGEST_KEY = 200;

    private final ClaimedDrop drop;
    private final Findings findings;

    ManifestHeader(ClaimedDrop drop, Findings findings) {
        this.drop = drop;
        this.findings = findings;
    }

    /** The key: the manifest's, else the name of the drop. */
    String key(Manifest manifest) {
        var profile = manifest.header().profile();
        if (profile != null && !profile.equals(drop.profile())) {
            findings.add(ManifestRule.MANIFEST_WRONG_PROFILE, Manifest.FILE, "profile");
        }
        var key = manifest.header().key();
        if (key != null && !isUsable(key)) {
            findings.add(ManifestRule.MANIFEST_BAD_KEY, Manifest.FILE, "key");
        }
        return key == null ? drop.key() : key;
    }

    private static boolean isUsable(String key) {
        return !key.isBlank()
                && key.length() <= LONGEST_KEY
                && !key.startsWith(".")
                && key.codePoints().allMatch(c -> Printable.isHarmless(c) && c != '/' && c != '\\');
    }
}
