package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.yaml.Choices;
import dev.altinncourier.yaml.Section;
import java.util.function.BiFunction;

/** Reads what differs between environments, for the one that is chosen. */
final class Chosen {

    private static final String HTTPS = "an address that starts with https:// (or ${platform} in the sandbox)";

    private final Environment environment;
    private final AppName app;

    Chosen(Environment environment, AppName app) {
        this.environment = environment;
        this.app = app;
    }

    /** A block {@code auth}. */
    TokenRule token(Section auth) {
        return new TokenSection(auth, app).in(environment);
    }

    /** An address, one for all environments or one for each. Its host is never a value of the submission. */
    Template url(Section block, String key, TemplateNames names) {
        if (!block.has(key)) {
            block.missing(key, HTTPS);
            return Template.of("");
        }
        return one(block, key, (section, name) -> url(names.template(section, name), section, name));
    }

    /** An address that courier shows and does not call, one for all environments or one for each. */
    Template link(Section block, String key, TemplateNames names) {
        return one(block, key, names::template);
    }

    private Template one(Section block, String key, BiFunction<Section, String, Template> read) {
        var templates = new PerEnvironment<>(read).of(block, key);
        for (var named : app.names().keySet()) {
            if (!templates.containsKey(named)) {
                block.reject(
                        key,
                        "'" + key + "' says nothing of " + Choices.spelling(named) + ", for which 'app' names an app",
                        "add '" + Choices.spelling(named) + ":' with " + HTTPS);
            }
        }
        return templates.getOrDefault(environment, Template.of(""));
    }

    private static Template url(Template url, Section section, String key) {
        var text = url.toString();
        boolean fixedHost = text.matches("https://[A-Za-z0-9.-]+(:\\d+)?(/.*)?") || text.startsWith("${platform}/");
        if (!text.isEmpty() && !fixedHost) {
            section.reject(key, "'" + key + "' cannot be used as an address", "write " + HTTPS);
        }
        return url;
    }
}
