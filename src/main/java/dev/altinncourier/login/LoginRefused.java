package dev.altinncourier.login;

import dev.altinncourier.submission.Text;

/** A login that does not come about, in words for the person at the browser. Has no cause: that may quote a token. */
public final class LoginRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    public LoginRefused(Text words) {
        super(words.en());
        this.words = words;
    }

    public Text words() {
        return words;
    }
}
