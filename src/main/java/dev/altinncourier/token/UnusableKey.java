package dev.altinncourier.token;

import dev.altinncourier.submission.Text;

/** A key file is not what it should be. Says what to do, and never anything of the content: it has no cause either. */
public final class UnusableKey extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    public UnusableKey(String nb, String en) {
        super(en);
        this.words = new Text(nb, en);
    }

    /** What is wrong, in words for Maskinporten's key. */
    Text words() {
        return words;
    }

    /** The same for a key whose settings begin in another way. */
    public Text words(String prefix) {
        return new Text(
                words.nb().replace("courier.auth.maskinporten.", prefix),
                words.en().replace("courier.auth.maskinporten.", prefix));
    }

    static UnusableKey notRsa() {
        return new UnusableKey(
                "nøkkelen er ikke en RSA-nøkkel. Maskinporten og ID-porten tar bare RSA, på minst 2048 bit.",
                "the key is not an RSA key. Maskinporten and ID-porten take RSA only, of at least 2048 bits.");
    }
}
