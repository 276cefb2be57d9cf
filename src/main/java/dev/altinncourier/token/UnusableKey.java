package dev.altinncourier.token;

import dev.altinncourier.submission.Text;

/** A key file is not what it should be. Says what to do, and never anything of the content: it has no cause either. */
final class UnusableKey extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    UnusableKey(String nb, String en) {
        super(en);
        this.words = new Text(nb, en);
    }

    Text words() {
        return words;
    }

    static UnusableKey notRsa() {
        return new UnusableKey(
                "nøkkelen er ikke en RSA-nøkkel. Maskinporten tar bare RSA, på minst 2048 bit.",
                "the key is not an RSA key. Maskinporten takes RSA only, of at least 2048 bits.");
    }
}
