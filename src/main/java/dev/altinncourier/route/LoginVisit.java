package dev.altinncourier.route;

import dev.altinncourier.login.IdPortenMetadata;
import dev.altinncourier.login.LoginFlow.Returned;
import dev.altinncourier.login.LoginRefresh.Spending;
import dev.altinncourier.login.LoginSettings;
import dev.altinncourier.login.TokenAnswer.Granted;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;

/**
 * A person's browser at courier's pages.
 *
 * @param browser the value that this browser alone has
 */
record LoginVisit(String browser) {

    /** Set as soon as somebody at a browser is to be answered. */
    static final Variable<LoginVisit> VISIT = new Variable<>("visit", LoginVisit.class);

    /** The login that is begun, gone on with or ended. */
    static final Variable<LoginSettings> LOGIN = new Variable<>("loginSettings", LoginSettings.class);

    /** What ID-porten says of itself. */
    static final Variable<IdPortenMetadata> ID_PORTEN = new Variable<>("idPorten", IdPortenMetadata.class);

    /** What the browser came back with. */
    static final Variable<Returned> RETURNED = new Variable<>("returned", Returned.class);

    /** What ID-porten gave for it. */
    static final Variable<Granted> GRANTED = new Variable<>("granted", Granted.class);

    /** The keys that ID-porten signs with. */
    static final Variable<IdPortenKeys> KEYS = new Variable<>("idPortenKeys", IdPortenKeys.class);

    /** The refresh token that is about to be spent. */
    static final Variable<Spending> SPENDING = new Variable<>("spending", Spending.class);

    /** The refresh token that is about to be given back. */
    static final Variable<Revocation> REVOCATION = new Variable<>("revocation", Revocation.class);

    /** Keys as they were published. */
    record IdPortenKeys(List<JsonWebKey> all) {}

    /** A token that nobody may use any more. */
    record Revocation(String refreshToken) {

        @Override
        public String toString() {
            return "Revocation[***]";
        }
    }

    @Override
    public String toString() {
        return "LoginVisit[***]";
    }
}
