package dev.altinncourier.token;

import static dev.altinncourier.submission.Category.AUTH;
import static dev.altinncourier.submission.Category.CONFIGURATION;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.util.Locale;

/** Why Maskinporten refuses a grant, what it means and what mends it, by its own codes (auth 2.3, 3.4). */
enum MaskinportenRefusal {
    UNKNOWN_CLIENT(
            CONFIGURATION,
            new Text("Maskinporten kjenner ikke klienten.", "Maskinporten does not know the client."),
            new Text(
                    "Rett courier.auth.maskinporten.client-id, eller issuer: klienten må finnes i samme miljø.",
                    "Correct courier.auth.maskinporten.client-id, or issuer: the client must exist in that environment.")),
    WRONG_AUDIENCE(
            CONFIGURATION,
            new Text("Forespørselen er rettet til feil Maskinporten-miljø.", "The grant names the wrong Maskinporten."),
            new Text(
                    "Rett courier.auth.maskinporten.issuer: test og produksjon er blandet.",
                    "Correct courier.auth.maskinporten.issuer: test and production are mixed up.")),
    CERTIFICATE(
            CONFIGURATION,
            new Text("Maskinporten godtar ikke sertifikatet.", "Maskinporten does not accept the certificate."),
            new Text(
                    "Bruk et gyldig virksomhetssertifikat for miljøet: test og produksjon har hver sine.",
                    "Use a valid business certificate of that environment: test and production have their own.")),
    KEY_EXPIRED(
            CONFIGURATION,
            new Text(
                    "Nøkkelen er utløpt hos Maskinporten (en nøkkel lever høyst ett år).",
                    "The key has expired at Maskinporten (a key lives for one year at most)."),
            new Text(
                    "Registrer en ny offentlig nøkkel på klienten og bytt nøkkelfilen. Omstart trengs ikke.",
                    "Register a new public key at the client and replace the key file. No restart is needed.")),
    WRONG_ORGANISATION(
            CONFIGURATION,
            new Text(
                    "Sertifikatet tilhører en annen organisasjon enn klienten.",
                    "The certificate belongs to another organisation than the client."),
            new Text(
                    "Bruk sertifikatet til organisasjonen som eier klienten.",
                    "Use the certificate of the organisation that owns the client.")),
    SIGNATURE(
            CONFIGURATION,
            new Text(
                    "Signaturen stemmer ikke med nøkkelen som er registrert på klienten.",
                    "The signature does not fit the key that is registered at the client."),
            new Text(
                    "Rett courier.auth.maskinporten.key-file eller key-id, så de hører til samme nøkkel; en ny nøkkel må være"
                            + " registrert på klienten.",
                    "Correct courier.auth.maskinporten.key-file or key-id, so that they mean the same key; a new one must have been"
                            + " registered at the client.")),
    CLOCK(
            CONFIGURATION,
            new Text(
                    "Klokken på maskinen går feil: Maskinporten tåler høyst 10 sekunder, og courier retter for høyst 60.",
                    "The machine's clock is wrong: Maskinporten tolerates 10 seconds at most, and courier makes up for 60 at"
                            + " most."),
            new Text(
                    "Synkroniser klokken (NTP); resten går av seg selv.",
                    "Synchronise the clock (NTP); the rest happens by itself.")),
    SCOPE_NOT_ON_CLIENT(
            AUTH,
            new Text("Et scope mangler på klienten.", "A scope is missing on the client."),
            new Text(
                    "Legg scopet til på klienten i Digdirs selvbetjening, eller rett scopes i profilen.",
                    "Add the scope to the client in Digdir's self-service, or correct the profile's scopes.")),
    INTEGRATION_TYPE(
            CONFIGURATION,
            new Text(
                    "Scopet kan ikke brukes av en klient av denne typen.",
                    "The scope cannot be used by a client of this type."),
            new Text(
                    "Lag en ny klient med integrasjonstype maskinporten, og sett client-id.",
                    "Make a new client of integration type maskinporten, and set client-id.")),
    SCOPE_NOT_GRANTED(
            AUTH,
            new Text(
                    "Organisasjonen har ikke fått tilgang til scopet.",
                    "The organisation has not been granted the scope."),
            new Text(
                    "Be eieren av scopet (Digdir for altinn:) om tilgang for organisasjonen.",
                    "Ask the owner of the scope (Digdir for altinn:) to grant it to the organisation.")),
    NO_DELEGATION(
            AUTH,
            new Text(
                    "Kunden har ikke delegert scopet til leverandøren.",
                    "The customer has not delegated the scope to the supplier."),
            new Text(
                    "Kunden må delegere tilgangen i Altinn; resten går av seg selv.",
                    "The customer must delegate the access in Altinn; the rest happens by itself.")),
    REQUEST_FORM(
            CONFIGURATION,
            new Text(
                    "Maskinporten forstår ikke forespørselen om systembruker.",
                    "Maskinporten does not understand the request for a system user."),
            new Text(
                    "Kontroller system-user og external-ref, og meld feilen til den som vedlikeholder courier.",
                    "Check system-user and external-ref, and report the error to whoever maintains courier.")),
    SYSTEM_USER(
            AUTH,
            new Text("Altinn finner ikke systembrukeren.", "Altinn does not find the system user."),
            new Text(
                    "Kontroller tre ting: at organisasjonen har godkjent systembrukeren (et kontor spør med sitt eget"
                            + " nummer i system-user), at external-ref er den samme som da den ble bedt om (og mangler hvis den ikke hadde"
                            + " noen), i innstillingene eller tenants.yaml, og at client-id står på systemet i Altinns systemregister.",
                    "Check three things: that the organisation has approved the system user (an office asks with its own"
                            + " number in system-user), that external-ref is the one it was requested with (and none if there was none), in"
                            + " the settings or tenants.yaml, and that client-id is on the system in Altinn's system register.")),
    OTHER(
            AUTH,
            new Text("Maskinporten ga ikke token.", "Maskinporten gave no token."),
            new Text(
                    "Les svaret i rapporten og rett klienten; resten går av seg selv.",
                    "Read the answer in the report and correct the client; the rest happens by itself."));

    private final Category category;
    private final Text meaning;
    private final Text fix;

    MaskinportenRefusal(Category category, Text meaning, Text fix) {
        this.category = category;
        this.meaning = meaning;
        this.fix = fix;
    }

    /** Whom it stops: a key is everybody's, a scope the profile's that asks for it, a system user its owner's. */
    Reach reach() {
        return switch (this) {
            case SYSTEM_USER, NO_DELEGATION -> Reach.OWNER_TOKEN;
            case SCOPE_NOT_ON_CLIENT, SCOPE_NOT_GRANTED, INTEGRATION_TYPE -> Reach.PROFILE_TOKEN;
            default -> Reach.CLIENT;
        };
    }

    /** Whether another key of the same client may be taken instead. */
    boolean isOfKey() {
        return switch (this) {
            case CERTIFICATE, KEY_EXPIRED, WRONG_ORGANISATION, SIGNATURE -> true;
            default -> false;
        };
    }

    Category category() {
        return category;
    }

    String rule() {
        return "maskinporten-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text meaning() {
        return meaning;
    }

    Text fix() {
        return fix;
    }
}
