package dev.altinncourier.token;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.TokenRequest.Client;
import dev.altinncourier.token.TokenRequest.Kind;
import dev.altinncourier.token.TokenRequest.SystemUser;
import dev.altinncourier.token.TokenRequest.Target;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Courier's client at Maskinporten, and whose token it asks for (auth 3.5, 8.5). */
@Singleton
public final class MaskinportenClient {

    private static final String PREFIX = "courier.auth.maskinporten.";
    private static final String OWNER = "owner";
    private static final String NONE = "none";
    private static final Pattern ORGANISATION = Pattern.compile("\\d{9}");
    private static final Pattern EXTERNAL_REF = Pattern.compile("[A-Za-z0-9øæåØÆÅ_-]{1,255}");

    private final MaskinportenConfig config;

    MaskinportenClient(MaskinportenConfig config) {
        this.config = config;
    }

    /** The settings without which no token can be had from Maskinporten, for the check at start; empty is well. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        report(missing, "issuer", config.issuer().isPresent());
        report(
                missing,
                "client-id",
                config.clientId().filter(id -> !id.isBlank()).isPresent());
        report(missing, "key-file", config.keyFile().isPresent());
        report(missing, "scopes", !config.scopes().isEmpty());
        report(missing, "system-user", systemUserIsUsable());
        report(
                missing,
                "external-ref",
                config.externalRef().map(MaskinportenClient::isReference).orElse(true));
        return List.copyOf(missing);
    }

    /**
     * What to ask for.
     *
     * @param scopes the profile's; empty means those of the installation
     * @throws WrongSetup when a setting is missing, or when the owner cannot have a system user
     */
    public TokenRequest request(Target target, Collection<String> scopes, SystemUserRule rule) throws WrongSetup {
        if (!missing().isEmpty()) {
            throw MissingSetting.of(String.join(", ", missing()));
        }
        var client = new Client(config.issuer().orElseThrow(), config.clientId().orElseThrow());
        var asked = new TreeSet<>(scopes.isEmpty() ? config.scopes() : scopes);
        return new TokenRequest(Kind.MASKINPORTEN, target, client, asked, systemUser(rule), null);
    }

    private @Nullable SystemUser systemUser(SystemUserRule rule) throws WrongSetup {
        var whose = rule.whose() != null ? rule.whose() : systemUserRule();
        if (whose.equals(NONE)) {
            return null;
        }
        return new SystemUser(whose.equals(OWNER) ? organisation(rule.owner()) : whose, externalRef(rule));
    }

    /** The setting belongs to the system user of the settings, and to no other. */
    private @Nullable String externalRef(SystemUserRule rule) {
        boolean own = rule.whose() != null || rule.externalRef() != null;
        return own ? rule.externalRef() : config.externalRef().orElse(null);
    }

    private static String organisation(InstanceOwner owner) throws WrongSetup {
        if (owner.kind() != InstanceOwner.Kind.ORGANISATION) {
            throw new WrongSetup(
                    Problem.of(
                            Category.CONFIGURATION,
                            "system-user-owner",
                            new Text(
                                    "Innsenderen er ikke oppgitt med organisasjonsnummer, og kan ikke ha egen systembruker.",
                                    "The owner is not given by organisation number, and cannot have a system user of its own."),
                            new Text(
                                    "Sett courier.auth.maskinporten.system-user til kontorets organisasjonsnummer, eller bruk en"
                                            + " profil med en persons token.",
                                    "Set courier.auth.maskinporten.system-user to the office's organisation number, or use a"
                                            + " profile with a person's token.")),
                    Reach.OWNER_TOKEN);
        }
        return owner.number();
    }

    private String systemUserRule() {
        return config.systemUser().map(String::strip).orElse(OWNER);
    }

    private boolean systemUserIsUsable() {
        var rule = systemUserRule();
        return rule.equals(OWNER)
                || rule.equals(NONE)
                || ORGANISATION.matcher(rule).matches();
    }

    private static boolean isReference(String text) {
        return EXTERNAL_REF.matcher(text).matches();
    }

    private static void report(List<String> missing, String name, boolean there) {
        if (!there) {
            missing.add(PREFIX + name);
        }
    }
}
