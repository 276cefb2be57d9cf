package dev.altinncourier.route;

import dev.altinncourier.altinn.Addresses;
import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.Breakers;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.TokenParts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** The routes that bring tokens, as they are shipped, without the rest of courier. */
final class TokenRoutes implements AutoCloseable {

    static final String PROFILE = "bidrag";

    private static final List<String> FETCH = List.of("dead-letter", "last-resort", "fetch-token", "refresh-token");
    private static final List<String> GET =
            List.of("grant-token", "ask-maskinporten", "ask-localtest", "exchange-token");
    private static final List<String> ELSEWHERE =
            List.of("give-back", "return-to-sender", "postpone", "hold", "file-folder");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final AtomicLong ids = new AtomicLong();
    private final Clock clock = Clock.systemUTC();
    private final Journals journal;
    final TokenParts parts;
    private @Nullable Tokens tokens;
    private @Nullable TokenSources sources;

    /**
     * @param folder for the journal; {@code tenants.yaml} may lie in it
     * @param now of the cache, which may run ahead
     */
    TokenRoutes(Path folder, URI altinn, Map<String, String> settings, Clock now) throws Exception {
        this.journal = Journals.open(folder, clock);
        this.parts = new TokenParts(settings, now, clock);
        bind(new Tenants(tenants(folder), clock), altinn);
        var properties = new Properties();
        properties.setProperty("courier.http.answer-millis", "10000");
        properties.setProperty("courier.limits.parallel", "4");
        properties.setProperty("courier.auth.cache.max-entries", "1000");
        camel.getPropertiesComponent().setInitialProperties(properties);
        load(FETCH);
    }

    /** The real ways to a token. */
    TokenRoutes started() throws Exception {
        load(GET);
        return start();
    }

    /** A way to a token of the test's own. */
    TokenRoutes startedWith(Processor grant) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:grant-token").routeConfigurationId("dead-letter").process(grant);
                from("direct:exchange-token").process(exchange -> {});
            }
        });
        return start();
    }

    /** An exchange that has been given a token for this owner, or has met what hinders it. */
    Exchange fetch(InstanceOwner owner) throws Exception {
        var exchange = new DefaultExchange(camel);
        var id = SubmissionId.at(clock.instant(), new Random(ids.incrementAndGet()));
        var content = new Content(owner, List.of(), Map.of(), null, null, false);
        exchange.getMessage().setBody(Submission.received(id, "key", PROFILE, Path.of("work"), content));
        try (var producer = camel.createProducerTemplate()) {
            return producer.send("direct:fetch-token", exchange);
        }
    }

    /** Altinn refuses the token of an exchange. */
    void refused(Exchange exchange) {
        tokens().dropRefused(exchange);
    }

    TokenSources sources() {
        return Objects.requireNonNull(sources);
    }

    private Tokens tokens() {
        return Objects.requireNonNull(tokens);
    }

    private TokenRoutes start() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                ELSEWHERE.forEach(
                        name -> from("direct:" + name).process(exchange -> exchange.setVariable("wentTo", name)));
            }
        });
        camel.getShutdownStrategy().setTimeout(1);
        camel.start();
        return this;
    }

    private void load(List<String> names) throws Exception {
        for (var name : names) {
            var file = Path.of("routes", name + ".camel.yaml");
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromString(file.toString(), Files.readString(file)));
        }
    }

    private static Optional<Path> tenants(Path folder) {
        return Optional.of(folder.resolve("tenants.yaml")).filter(Files::exists);
    }

    private void bind(Tenants tenants, URI altinn) {
        var config = Addresses.settings(altinn);
        var addresses = new AltinnAddresses(config);
        var look = new LookEnd(journal.holds());
        var circuits = Breakers.after(50, clock);
        var hosts = new TokenHosts(circuits);
        var end = new FlightEnd();
        var one = new OneSubmission(new OneProfile());
        sources = new TokenSources(
                parts.maskinporten,
                parts.person,
                LoginParts.tokens(journal, clock),
                new TestLogins(parts.localtest, config));
        tokens = new Tokens(parts.cache, sources(), config, addresses);
        bind("takeToken", new TakeToken(one, new Senders(tenants, look), tokens(), parts.cache));
        bind("keepToken", new KeepToken(look));
        bind("startRefresh", new StartRefresh());
        bind("giveUpRefresh", new GiveUpRefresh(hosts));
        bind("planMetadata", new PlanMetadata(parts.issuers, hosts, end));
        bind("readMetadata", new ReadMetadata(parts.issuers, hosts, end, clock));
        bind("planGrant", new PlanGrant(parts.grant, hosts, end));
        bind("readGrant", new ReadGrant(parts.grant, parts.issuerClock, hosts, end, clock));
        bind("takeExternalToken", new TakeExternalToken(parts.person, circuits, end));
        bind("planLocaltest", new PlanLocaltest(addresses, hosts, end));
        bind("readLocaltest", new ReadLocaltest(hosts, end, clock));
        bind("planExchange", new PlanExchange(addresses, hosts, end));
        bind("readExchange", new ReadExchange(hosts, end, sources, clock));
        Set.of("sortBrokenCall", "leaveForLater", "decidePark", "writeReport")
                .forEach(name -> bind(name, exchange -> exchange.setVariable("wentTo", name)));
    }

    private void bind(String name, Processor step) {
        camel.getRegistry().bind(name, step);
    }

    @Override
    public void close() throws IOException {
        camel.close();
        journal.close();
    }

    /** A profile of Maskinporten tokens. */
    private static final class OneProfile implements ProfileCatalogue {

        private final AppProfile profile = new AppProfile(
                PROFILE,
                new AppName("ttd", Map.of(Environment.SANDBOX, "bidrag")),
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                InstantiationMode.JSON,
                List.of(),
                new ProcessRule(List.of(), ProcessRule.Stop.END, null));

        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.of(profile);
        }

        @Override
        public Set<String> ids() {
            return Set.of(PROFILE);
        }
    }
}
