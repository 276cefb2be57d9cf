package dev.altinncourier.sandbox.authority;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.RawTokens;
import java.util.UUID;

/** The refusals of Skatteetaten's services: a code, a message and an id, in JSON, or in XML where that is asked for. */
final class Refusal {

    private static final String XML =
            """
            <feil xmlns="urn:no:skatteetaten:datasamarbeid:feil:v1">
               <kode>%s</kode>
               <melding>%s</melding>
               <korrelasjonsid>%s</korrelasjonsid>
            </feil>
            """;

    private Refusal() {}

    static Refused of(Call call, int status, String code, String message) {
        var id = UUID.randomUUID().toString();
        if (call.header("Accept").contains("application/xml")) {
            var xml = XML.formatted(code, MvaVerdict.escaped(message), id);
            return new Refused(Answer.of(status, "application/xml; charset=utf-8", xml));
        }
        var json = Answer.JSON.createObjectNode().put("kode", code).put("melding", message);
        return new Refused(Answer.json(status, json.put("korrelasjonsid", id)));
    }

    /**
     * Lets in whoever has a token that was not exchanged, with that scope. The gateway before the services knows nothing of
     * their format and refuses a token without a word.
     */
    static void admit(Call call, RawTokens tokens, String scope) {
        var scopes = tokens.scopes(call)
                .orElseThrow(() ->
                        new Refused(Answer.empty(401).with("WWW-Authenticate", "Bearer error=\"invalid_token\"")));
        if (!scopes.contains(scope)) {
            throw of(call, 403, "DAS-008", "Du er ikke autorisert for tilgang til den forespurte ressursen.");
        }
    }

    /** Refuses a body that is not said to be XML. */
    static void checkXml(Call call) {
        if (!call.header("Content-Type").contains("xml")) {
            throw of(call, 406, "DAS-406", "Feil tilknyttet dataformat. Kun xml er støttet.");
        }
    }
}
