package dev.altinncourier.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.MaskinportenClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sandbox's own endpoints under {@code /sandbox}: ledger, faults, tokens and switches. */
final class ControlApi {

    private final World world;
    private final JsonNode client;
    private final FrontPage page;

    ControlApi(World world, JsonNode client) {
        this.world = world;
        this.client = client;
        this.page = new FrontPage(world);
    }

    List<Route> routes() {
        return Stream.of(records(), world.secrets.watch(identities()), switches(), new AppControl(world.apps).routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> records() {
        return List.of(
                route("GET", "", page::show),
                route("GET", "/ledger", this::ledger),
                route("DELETE", "/ledger", this::reset),
                route("GET", "/faults", call -> Answer.json(200, world.faults.rules())),
                route("POST", "/faults", accept(world.faults::plan)),
                route("DELETE", "/faults", accept(body -> world.faults.clear())));
    }

    private List<Route> identities() {
        return List.of(
                route("GET", "/client", call -> Answer.json(200, client)),
                route("POST", "/clients", accept(json -> world.maskinporten.register(MaskinportenClient.parse(json)))),
                route("GET", "/token", this::token),
                route("GET", "/idporten-token", this::idPortenToken),
                route("POST", "/tokens/expire", accept(body -> world.tokens.expire())),
                route("POST", "/idporten/clients", accept(world.idPorten::register)),
                route("POST", "/idporten/withdraw", accept(world.idPorten::withdraw)),
                route("POST", "/idporten/clock", accept(world.idPorten::advance)),
                route("POST", "/clock", accept(this::clock)),
                route("POST", "/parties", accept(this::parties)));
    }

    private List<Route> switches() {
        return List.of(
                route("POST", "/authority", accept(new AuthorityControl(world)::change)),
                route("POST", "/scan", accept(this::scan)),
                route("POST", "/pdf", accept(this::pdf)),
                route(
                        "POST",
                        "/engine",
                        accept(json -> world.switches.engine(json.path("state").asText("up")))),
                route("POST", "/person", accept(world.person::act)),
                route("POST", "/person/button", page::press),
                route("POST", "/platform", accept(json -> world.switches.platformDown(down(json)))),
                route(
                        "POST",
                        "/query",
                        accept(json -> world.switches.paging(json.path("paging").asBoolean(true)))));
    }

    static Route route(String method, String path, Function<Call, Answer> handler) {
        return Route.open(method, "/sandbox" + path, Operation.CONTROL, handler);
    }

    /** A switch: takes a JSON document and answers 204. */
    static Function<Call, Answer> accept(Consumer<JsonNode> change) {
        return call -> {
            try {
                change.accept(Answer.JSON.readTree(call.body().text()));
                return Answer.empty(204);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new Refused(Answer.of(400, "text/plain; charset=utf-8", String.valueOf(e.getMessage()) + "\n"));
            }
        };
    }

    private Answer ledger(Call call) {
        var app = call.query("app");
        boolean summary = call.query("summary").filter(Boolean::parseBoolean).isPresent();
        var json = summary ? world.ledger.summary(app) : world.ledger.full(app);
        json.set("calls", world.counters.asJson());
        return Answer.json(200, json);
    }

    private Answer reset(Call call) {
        world.instances.clear();
        world.counters.clear();
        return Answer.empty(204);
    }

    private Answer token(Call call) {
        return call.query("as")
                .flatMap(world.callers::recorded)
                .map(caller -> Answer.of(200, "text/plain", world.tokens.issue(caller)))
                .orElse(Answer.of(400, "text/plain", "?as=person 1337, person 12345, org ttd or system\n"));
    }

    private Answer idPortenToken(Call call) {
        var scope = call.query("scope").orElse("altinn:instances.read altinn:instances.write");
        var life = Duration.ofSeconds(call.query("expiresIn").map(Long::valueOf).orElse(600L));
        var token = world.exchange.idPortenToken(call.query("pid").orElse("01039012345"), scope, life);
        return Answer.of(200, "text/plain", token);
    }

    private void clock(JsonNode json) {
        world.issuerClock.ahead(Duration.ofMillis(json.path("aheadMs").asLong()));
    }

    private void parties(JsonNode json) {
        world.rights.openParties(json.path("openParties").asBoolean());
    }

    private void scan(JsonNode json) {
        world.scanner.finds(
                json.path("state").asText("clean").toLowerCase(Locale.ROOT),
                json.path("dataType").asText(),
                json.path("afterMs").asLong(0));
    }

    private void pdf(JsonNode json) {
        world.switches.pdf(down(json), json.path("delayMs").asLong(0));
    }

    private static boolean down(JsonNode json) {
        return json.path("down").asBoolean();
    }
}
