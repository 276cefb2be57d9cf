package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.yaml.Choices;
import dev.altinncourier.yaml.Section;

/** Reads {@code auth}. */
final class TokenSection {

    private final Section auth;
    private final AppName app;

    TokenSection(Section auth, AppName app) {
        this.auth = auth.only("kind", "scopes");
        this.app = app;
    }

    /** The rule for one environment. */
    TokenRule in(Environment environment) {
        var kinds = new PerEnvironment<>((section, key) -> section.choice(key, Kind.values())).of(auth, "kind");
        for (var named : app.names().keySet()) {
            if (!kinds.containsKey(named)) {
                auth.reject(
                        "kind",
                        "'kind' says nothing of " + Choices.spelling(named) + ", for which 'app' names an app",
                        "add '" + Choices.spelling(named) + ":' with " + new Choices<>(Kind.values()).hint());
            }
        }
        return new TokenRule(kinds.getOrDefault(environment, Kind.MASKINPORTEN), auth.texts("scopes", Syntax.SCOPE));
    }
}
