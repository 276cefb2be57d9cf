package dev.altinncourier.sandbox.authority;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.RawTokens;
import java.util.List;
import java.util.function.Supplier;

/** Skatteetaten's validation of VAT returns before they are sent: 200 whatever it finds (real flows, sections 1.3 and 1.8). */
public final class MvaService {

    private static final String PATH = "/authority/api/mva/grensesnittstoette/mva-melding/valider";

    private final RawTokens tokens;
    private final Supplier<Ways> ways;

    /** A service that behaves like this. */
    public MvaService(RawTokens tokens, Supplier<Ways> ways) {
        this.tokens = tokens;
        this.ways = ways;
    }

    /** Its endpoint. */
    public List<Route> routes() {
        return List.of(Route.guarded("POST", PATH, Operation.AUTHORITY, this::admit, this::validate));
    }

    private void admit(Call call) {
        Refusal.admit(call, tokens, "skatteetaten:mvameldingvalidering");
        Refusal.checkXml(call);
    }

    private Answer validate(Call call) {
        if (call.body().size() == 0) {
            throw Refusal.of(call, 400, "MVA-400", "Feil i forbindelse med validering av inputdata: tom melding.");
        }
        var ordered = ways.get().validation().verdict();
        var verdict = ordered.isEmpty() ? MvaValidation.verdict(call.body().bytes()) : MvaVerdict.ordered(ordered);
        return Answer.of(200, "application/xml; charset=utf-8", verdict.asXml());
    }
}
