package dev.altinncourier.sandbox;

import dev.altinncourier.sandbox.app.Apps;
import dev.altinncourier.sandbox.authority.MvaService;
import dev.altinncourier.sandbox.authority.TaxJobs;
import dev.altinncourier.sandbox.authority.TaxService;
import dev.altinncourier.sandbox.http.Counters;
import dev.altinncourier.sandbox.http.Faults;
import dev.altinncourier.sandbox.http.Routes;
import dev.altinncourier.sandbox.identity.AltinnTokens;
import dev.altinncourier.sandbox.identity.Callers;
import dev.altinncourier.sandbox.identity.IdPorten;
import dev.altinncourier.sandbox.identity.LocaltestPages;
import dev.altinncourier.sandbox.identity.Maskinporten;
import dev.altinncourier.sandbox.identity.PartyRegister;
import dev.altinncourier.sandbox.identity.RawTokens;
import dev.altinncourier.sandbox.identity.Rights;
import dev.altinncourier.sandbox.identity.SigningKey;
import dev.altinncourier.sandbox.identity.TokenExchange;
import dev.altinncourier.sandbox.identity.WrongClock;
import dev.altinncourier.sandbox.instance.Advance;
import dev.altinncourier.sandbox.instance.AppCalls;
import dev.altinncourier.sandbox.instance.Authority;
import dev.altinncourier.sandbox.instance.DataCalls;
import dev.altinncourier.sandbox.instance.ElementCalls;
import dev.altinncourier.sandbox.instance.Gate;
import dev.altinncourier.sandbox.instance.InstanceCalls;
import dev.altinncourier.sandbox.instance.Instances;
import dev.altinncourier.sandbox.instance.Instantiation;
import dev.altinncourier.sandbox.instance.Ledger;
import dev.altinncourier.sandbox.instance.PartStore;
import dev.altinncourier.sandbox.instance.PartyCalls;
import dev.altinncourier.sandbox.instance.Person;
import dev.altinncourier.sandbox.instance.ProcessCalls;
import dev.altinncourier.sandbox.instance.Scanner;
import dev.altinncourier.sandbox.instance.SentEnvelopes;
import dev.altinncourier.sandbox.instance.StorageCalls;
import dev.altinncourier.sandbox.instance.Switches;
import java.time.Clock;

/** Everything that the sandbox is made of, put together. */
final class World {

    final Faults faults = new Faults();
    final Counters counters = new Counters();
    final Switches switches = new Switches();
    final Instances instances = new Instances();
    final Scanner scanner = new Scanner(instances);
    final Rights rights = new Rights();
    final Ledger ledger = new Ledger(instances);
    final SeenSecrets secrets = new SeenSecrets();
    final Callers callers;
    final AltinnTokens tokens;
    final Authority authority;
    final Person person;
    final Apps apps = Apps.load();
    final Maskinporten maskinporten;
    final TokenExchange exchange;
    final IdPorten idPorten;
    final WrongClock issuerClock;

    private final RawTokens rawTokens;
    private final LocaltestPages localtest;
    private final PartyRegister parties = new PartyRegister();
    private final PartStore parts;
    private final Gate gate;
    private final Advance advance;

    World(Clock clock) {
        var key = SigningKey.generate("sandbox");
        callers = new Callers(parties);
        tokens = new AltinnTokens(key, clock);
        authority = new Authority(callers);
        advance = new Advance(switches, authority, callers);
        person = new Person(instances, callers, advance);
        parts = new PartStore(instances, scanner, callers);
        idPorten = new IdPorten(key, parties, clock);
        issuerClock = new WrongClock(clock);
        maskinporten = new Maskinporten(key, issuerClock);
        exchange = new TokenExchange(key, tokens, callers, clock);
        rawTokens = new RawTokens(key, clock);
        localtest = new LocaltestPages(callers, tokens, clock);
        gate = new Gate(apps, tokens, rights, instances, switches);
    }

    /** All endpoints of Altinn, ID-porten and Maskinporten; fixed paths come before those that begin with an app. */
    Routes routes() {
        return new Routes()
                .add(secrets.watch(maskinporten.routes()))
                .add(secrets.watch(idPorten.routes()))
                .add(secrets.watch(exchange.routes()))
                .add(secrets.watch(localtest.routes()))
                .add(secrets.routes())
                .add(new MvaService(rawTokens, authority::ways).routes())
                .add(new TaxService(rawTokens, authority::ways).routes())
                .add(new TaxJobs(rawTokens, authority::ways, new SentEnvelopes(instances)).routes())
                .add(new StorageCalls(gate, apps, instances, parties, switches).routes())
                .add(new AppCalls(gate).routes())
                .add(new PartyCalls(gate, parties).routes())
                .add(new Instantiation(gate, instances, parties, parts, switches).routes())
                .add(new InstanceCalls(gate, instances).routes())
                .add(new ProcessCalls(gate, switches, advance, parts).routes())
                .add(new DataCalls(gate, parts).routes())
                .add(new ElementCalls(gate, parts).routes());
    }
}
