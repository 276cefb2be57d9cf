package dev.altinncourier.sandbox.authority;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.RawTokens;
import java.util.List;
import java.util.function.Supplier;

/** Skatteetaten's validation of tax returns that are small enough for one call (real flows, sections 2.2 and 2.3). */
public final class TaxService {

    static final String SCOPE = "skatteetaten:formueinntekt/skattemelding";

    private static final String PATH = "/authority/api/skattemelding/v2/";
    private static final long MOST = 25L * 1024 * 1024;

    private final RawTokens tokens;
    private final Supplier<Ways> ways;

    /** A service that behaves like this. */
    public TaxService(RawTokens tokens, Supplier<Ways> ways) {
        this.tokens = tokens;
        this.ways = ways;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.guarded(
                        "POST", PATH + "valider/{year}/{owner}", Operation.AUTHORITY, this::admit, this::validate),
                Route.guarded(
                        "POST", PATH + "validertest/{year}/{owner}", Operation.AUTHORITY, this::admit, this::validate));
    }

    private void admit(Call call) {
        Refusal.admit(call, tokens, SCOPE);
        Refusal.checkXml(call);
        checkPath(call);
        if (call.announcedLength() > MOST) {
            throw Refusal.of(call, 413, "SKM-413", "Forespørselen er for stor. Bruk det asynkrone API-et.");
        }
    }

    /** Refuses a year or an owner that is none. */
    static void checkPath(Call call) {
        if (!call.parameter("year").matches("20\\d\\d")
                || !call.parameter("owner").matches("\\d{9}|\\d{11}")) {
            throw Refusal.of(call, 400, "SKM-400", "Ugyldig inntektsår eller identifikator.");
        }
    }

    private Answer validate(Call call) {
        var envelope = call.body().bytes();
        var year = XmlValues.read(envelope).map(values -> values.text("inntektsaar"));
        if (year.filter(text -> !text.isEmpty() && !text.equals(call.parameter("year")))
                .isPresent()) {
            throw Refusal.of(call, 400, "SKM-401", "Inntektsåret i konvolutten er et annet enn i adressen.");
        }
        return Answer.of(
                200,
                "application/xml",
                verdict(ways.get().validation(), envelope).asXml());
    }

    /** What a switch has ordered, or what comes of the envelope. */
    static TaxVerdict verdict(Ways.Validation ways, byte[] envelope) {
        return ways.verdict().isEmpty()
                ? TaxVerdict.of(envelope, "valider")
                : TaxVerdict.ordered(ways.verdict(), ways.reasons());
    }
}
