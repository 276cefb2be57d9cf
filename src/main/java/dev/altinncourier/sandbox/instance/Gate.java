package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.app.Apps;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.AltinnTokens;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Rights;
import java.util.function.Consumer;

/** Lets callers in by token and policy. An instance that is not there looks like one that is not theirs. */
public final class Gate {

    private final Apps apps;
    private final AltinnTokens tokens;
    private final Rights rights;
    private final Instances instances;
    private final Switches switches;

    /** A gate for these apps and instances. */
    public Gate(Apps apps, AltinnTokens tokens, Rights rights, Instances instances, Switches switches) {
        this.apps = apps;
        this.tokens = tokens;
        this.rights = rights;
        this.instances = instances;
        this.switches = switches;
    }

    /** A caller that was let in to an instance. */
    record Visit(Caller caller, Instance instance) {

        DataElement.Author author() {
            return Gate.author(caller);
        }
    }

    static DataElement.Author author(Caller caller) {
        return new DataElement.Author(caller.id(), caller.isEndUser());
    }

    /** The app of the call's path. */
    public AppDefinition app(Call call) {
        return apps.find(call.app()).orElseThrow(() -> new Refused(Answer.empty(404)));
    }

    /** Whoever calls, by its token. */
    public Caller caller(Call call) {
        return tokens.caller(call).orElseThrow(() -> new Refused(Answer.empty(401)));
    }

    /** Lets the caller in to the instance of the path, if it may do that there; else the answer is a bare 403. */
    Visit visit(Call call, String action) {
        return visit(call, action, Answer.empty(403));
    }

    Visit visit(Call call, String action, Answer refusal) {
        var caller = caller(call);
        if (caller.level() < app(call).code().authenticationLevel()) {
            throw new Refused(refusal.body().length == 0 ? refusal : tooLowLevel(app(call)));
        }
        refuseWhileDown(Answer.empty(500));
        var instance = instances
                .find(call.parameter("guid"))
                .filter(found -> found.app.id().equals(call.app()))
                .filter(found -> String.valueOf(found.owner.id()).equals(call.parameter("party")))
                .filter(found -> permit(caller, found, action))
                .orElseThrow(() -> new Refused(refusal));
        return new Visit(caller, instance);
    }

    /** The obligation that a token of too low a level does not meet, where the answer has a body at all. */
    static Answer tooLowLevel(AppDefinition app) {
        var level = String.valueOf(app.code().authenticationLevel());
        return Answer.json(403, Answer.JSON.createObjectNode().put("RequiredAuthenticationLevel", level));
    }

    /** With the platform away nothing can be authorised, and the app says so in its own misleading ways. */
    void refuseWhileDown(Answer disguise) {
        if (switches.platformDown()) {
            throw new Refused(disguise);
        }
    }

    boolean permit(Caller caller, Instance instance, String action) {
        return rights.permit(caller, instance.app, instance.owner.id(), action, instance.taskId());
    }

    Rights rights() {
        return rights;
    }

    /** Admits whoever may do that to the instance, before the body is there. */
    Consumer<Call> admission(String action) {
        return call -> visit(call, action);
    }

    /** The framework's 403, as the instances endpoints give it. */
    static Answer forbidden() {
        return Problem.framework(403).asJson();
    }
}
