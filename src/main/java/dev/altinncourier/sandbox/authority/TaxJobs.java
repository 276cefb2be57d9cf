package dev.altinncourier.sandbox.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.RawTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Skatteetaten's validation of tax returns that lie in Altinn already, which may take long (real flows, section 2.3). */
public final class TaxJobs {

    private static final String PATH = "/authority/api/skattemelding/v2/jobb/altinn/{year}/{owner}/";
    private static final String ENVELOPE = "skattemeldingOgNaeringsspesifikasjon";

    private final Map<String, TaxJob> jobs = new ConcurrentHashMap<>();
    private final RawTokens tokens;
    private final Supplier<Ways> ways;
    private final Uploads uploads;

    /** Jobs that behave like this, on what was uploaded. */
    public TaxJobs(RawTokens tokens, Supplier<Ways> ways, Uploads uploads) {
        this.tokens = tokens;
        this.ways = ways;
        this.uploads = uploads;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        Consumer<Call> admission = this::admit;
        return List.of(
                Route.guarded("POST", PATH + "start", Operation.AUTHORITY, admission, this::start),
                job("status", admission, this::status),
                job("resultat", admission, this::result));
    }

    private Route job(String last, Consumer<Call> admission, Function<Call, Answer> handler) {
        return Route.guarded("GET", PATH + "{job}/" + last, Operation.AUTHORITY, admission, handler);
    }

    private void admit(Call call) {
        Refusal.admit(call, tokens, TaxService.SCOPE);
        TaxService.checkPath(call);
    }

    private Answer start(Call call) {
        var upload = upload(call);
        var validation = ways.get().validation();
        var verdict = upload.content()
                .map(envelope -> TaxService.verdict(validation, envelope))
                .orElseGet(() -> TaxVerdict.ordered(validation.verdict(), validation.reasons()));
        var key = call.parameter("year") + "/" + call.parameter("owner");
        jobs.values().forEach(job -> job.overtake(key));
        var job = new TaxJob(key, verdict, validation.job(), Duration.ofMillis(validation.jobMillis()));
        jobs.put(job.id(), job);
        return Answer.json(
                200,
                Answer.JSON.createObjectNode().put("jobbStatus", "OPPRETTET").put("jobbId", job.id()));
    }

    private Uploads.Upload upload(Call call) {
        var json = body(call);
        var upload = uploads.find(
                        json.path("appId").asText(), json.path("instansId").asText(), ENVELOPE)
                .orElseThrow(() -> Refusal.of(call, 404, "SKM-404", "Fant ikke skattemeldingen på instansen."));
        if (!upload.owner().equals(call.parameter("owner"))) {
            throw Refusal.of(call, 403, "DAS-008", "Du er ikke autorisert for tilgang til den forespurte ressursen.");
        }
        if (!upload.scan().equals("Clean")) {
            throw Refusal.of(call, 400, "SKM-409", "Vedlegget er ikke ferdig skannet: " + upload.scan() + ".");
        }
        return upload;
    }

    private static JsonNode body(Call call) {
        try {
            return Answer.JSON.readTree(call.body().text());
        } catch (JsonProcessingException e) {
            throw Refusal.of(call, 400, "SKM-400", "Forespørselen er ikke JSON.");
        }
    }

    private TaxJob find(Call call) {
        var job = jobs.get(call.parameter("job"));
        if (job == null || !job.key().equals(call.parameter("year") + "/" + call.parameter("owner"))) {
            throw Refusal.of(call, 404, "SKM-404", "Fant ikke jobben.");
        }
        return job;
    }

    private Answer status(Call call) {
        return Answer.json(200, find(call).asJson(Instant.now()));
    }

    /** Nothing until it is done, and nothing ever of a job that does not end well. */
    private Answer result(Call call) {
        var job = find(call);
        return job.status(Instant.now()).equals("FERDIG")
                ? Answer.of(200, "application/xml", job.verdict().asXml())
                : Answer.empty(204);
    }
}
