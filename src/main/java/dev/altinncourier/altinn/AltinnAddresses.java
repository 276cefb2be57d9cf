package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppName;
import dev.altinncourier.submission.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Altinn's addresses, built from the configuration alone: no link in an answer is ever followed (contract, sharp edge
 * 5).
 */
@Singleton
public class AltinnAddresses {

    private static final String SANDBOX = "http://localhost:8085";

    /** Where {@code studioctl env up} lets LocalTest and the app be found; before that it was port 80 (contract 11). */
    private static final String LOCALTEST = "http://local.altinn.cloud:8000";

    private final AltinnConfig config;
    private final String platform;
    private final String apps;

    public AltinnAddresses(AltinnConfig config) {
        this.config = config;
        this.platform = withoutSlash(config.platformUrl().map(URI::toString).orElseGet(() -> presetPlatform(config)));
        this.apps = withoutSlash(config.appsUrl().orElseGet(() -> presetApps(config)));
    }

    /** The platform's base address, without a slash at its end. */
    public String platform() {
        return platform;
    }

    /** {@code GET} swaps an upstream token for Altinn's (contract 1.1). */
    public URI exchange(String provider) {
        return URI.create(platform + "/authentication/api/v1/exchange/" + provider);
    }

    /** {@code POST} instantiates (contract 2.1). */
    public URI instances(AppName app) {
        return URI.create(appBase(app) + "/instances");
    }

    /** {@code POST} instantiates for the party in the query (contract 2.1). */
    public URI instancesOf(AppName app, String partyId) {
        return URI.create(instances(app) + "?instanceOwnerPartyId=" + encoded(partyId));
    }

    /** {@code POST} instantiates with prefill (contract 2.2). */
    public URI simplifiedInstances(AppName app) {
        return URI.create(instances(app) + "/create");
    }

    /** {@code GET} tells whom the caller may act for (contract 9). */
    public URI parties(AppName app) {
        return URI.create(appBase(app) + "/api/v1/parties?allowedToInstantiateFilter=true");
    }

    /** {@code GET} reads an instance (contract 7.1). */
    public URI instance(AppName app, String instanceId) {
        return URI.create(appBase(app) + "/instances/" + instanceId);
    }

    /** Where a person opens an instance: the app's own page, which asks for a login. */
    public URI page(AppName app, String instanceId) {
        return URI.create(appBase(app) + "/#/instance/" + instanceId);
    }

    /** Altinn's inbox, in which a person finds all of them; the stand-ins have none. */
    public Optional<URI> inbox() {
        return switch (config.environment()) {
            case SANDBOX, LOCALTEST -> Optional.empty();
            case TT02 -> Optional.of(URI.create("https://af.tt.altinn.no/inbox"));
            case PROD -> Optional.of(URI.create("https://af.altinn.no/inbox"));
        };
    }

    /** {@code POST} adds a data element: the form of the call that works on every version (contract 4.5). */
    public URI data(AppName app, Instance instance, String dataType) {
        return URI.create(instance(app, instance.id()) + "/data?dataType=" + encoded(dataType));
    }

    /** {@code GET} and {@code PUT} of one data element (contract 4.1, 4.2). */
    public URI dataElement(AppName app, Instance instance, String elementId) {
        return URI.create(instance(app, instance.id()) + "/data/" + elementId);
    }

    /** {@code GET} reads where the process stands (contract 6.1). */
    public URI process(AppName app, Instance instance) {
        return URI.create(instance(app, instance.id()) + "/process");
    }

    /** {@code GET} validates what the current task has (contract 5.1). */
    public URI validation(AppName app, Instance instance) {
        return URI.create(instance(app, instance.id()) + "/validate?language=nb");
    }

    /** {@code PUT} completes the current task (contract 6.2). */
    public URI next(AppName app, Instance instance) {
        return URI.create(process(app, instance) + "/next?language=nb");
    }

    /** {@code GET} gives the app's texts (contract 8). */
    public URI texts(AppName app) {
        return URI.create(appBase(app) + "/api/v1/texts/nb");
    }

    /** {@code GET} tells what the app takes (contract 8). */
    public URI metadata(AppName app) {
        return URI.create(appBase(app) + "/api/v1/applicationmetadata");
    }

    /** {@code GET} gives the app's process as BPMN (contract 8). */
    public URI processDefinition(AppName app) {
        return URI.create(appBase(app) + "/api/v1/meta/process");
    }

    /** {@code GET} gives the schema of a form: as XSD from v8.12.6 on, as JSON Schema always (contract 8). */
    public URI schema(AppName app, String dataType, boolean json) {
        return URI.create(appBase(app) + (json ? "/api/jsonschema/" : "/api/xsdschema/") + encoded(dataType));
    }

    /** {@code GET} lists instances of an app (contract 7.5); the owner goes into a header. */
    public URI query(AppName app, String parameters) {
        return URI.create(platform + "/storage/api/v1/instances?appId=" + encoded(appId(app)) + parameters);
    }

    /** {@code org/app} as Altinn writes it. */
    public String appId(AppName app) {
        return app.org() + "/" + app.in(config.environment());
    }

    private String appBase(AppName app) {
        return apps.replace("{org}", app.org()) + "/" + appId(app);
    }

    private static String presetPlatform(AltinnConfig config) {
        return switch (config.environment()) {
            case SANDBOX -> SANDBOX;
            case LOCALTEST -> LOCALTEST;
            case TT02 -> "https://platform.tt02.altinn.no";
            case PROD -> "https://platform.altinn.no";
        };
    }

    private static String presetApps(AltinnConfig config) {
        return switch (config.environment()) {
            case SANDBOX -> SANDBOX;
            case LOCALTEST -> LOCALTEST;
            case TT02 -> "https://{org}.apps.tt02.altinn.no";
            case PROD -> "https://{org}.apps.altinn.no";
        };
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
