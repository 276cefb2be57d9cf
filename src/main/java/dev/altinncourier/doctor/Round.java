package dev.altinncourier.doctor;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.live.LiveCheck;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.PrevalidationRule;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.token.DirectGrants;
import dev.altinncourier.token.MaskinportenConfig;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is looked at in one round, and what the looks share. */
final class Round implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<Kind> PERSONS = Set.of(Kind.EXTERNAL_ID_PORTEN, Kind.EXTERNAL_ALTINN);
    private static final URI NOWHERE = URI.create("http://localhost:0");

    private final Setup setup;
    private final Records records;
    private final Clock clock;
    private final @Nullable Caller caller;

    Round(Setup setup, Records records, Clock clock) throws GeneralSecurityException, IOException {
        this.setup = setup;
        this.records = records;
        this.clock = clock;
        this.caller = setup.altinn().isPresent() ? new Caller(setup.altinn().get(), PATIENCE, clock) : null;
    }

    /** In the order in which they are told. */
    List<Exam> exams(Question question) {
        var exams = new ArrayList<Exam>();
        exams.add(new SettingsExam(setup.faults()));
        setup.folders().ifPresent(folders -> {
            exams.add(new FoldersExam(folders));
            exams.add(new DiskExam(folders));
        });
        exams.add(new JournalExam(records.journal()));
        setup.altinn().ifPresentOrElse(altinn -> exams.addAll(atAltinn(altinn, question)), () -> exams.add(noAltinn()));
        return exams;
    }

    private static Exam noAltinn() {
        return Told.of(Finding.skipped("altinn", "", "without courier.altinn.environment there is nobody to ask"));
    }

    private List<Exam> atAltinn(AltinnConfig altinn, Question question) {
        var profiles = new ProfilesExam(setup.profiles(), altinn.environment(), question.profile());
        var exams = new ArrayList<Exam>(List.of(profiles, new TenantsExam(setup.tenants(), profiles.ids())));
        var asked = profiles.asked();
        var maskinporten = setup.maskinporten();
        if (maskinporten.isPresent()
                && altinn.environment() != Environment.LOCALTEST
                && asked.stream().anyMatch(Round::asksMaskinporten)) {
            exams.addAll(atMaskinporten(altinn, maskinporten.get(), asked, question.owners()));
        }
        exams.addAll(ofPersons(altinn, asked, question.owners()));
        exams.add(new LoginsExam(asked, records.logins()));
        var live = new LiveCheck(
                altinn, maskinporten.map(MaskinportenConfig::scopes).orElse(Set.of()));
        asked.forEach(profile -> exams.add(new AppExam(profile, live)));
        return exams;
    }

    private List<Exam> ofPersons(AltinnConfig altinn, List<AppProfile> asked, List<InstanceOwner> owners) {
        var persons = setup.persons();
        if (persons.isEmpty() || altinn.environment() == Environment.LOCALTEST) {
            return List.of();
        }
        var exchange = new Exchange(Objects.requireNonNull(caller), new AltinnAddresses(altinn), clock);
        return asked.stream()
                .filter(profile -> PERSONS.contains(profile.token().kind()))
                .flatMap(profile -> Stream.concat(
                                owners.isEmpty() ? Stream.of(Optional.<InstanceOwner>empty()) : Stream.empty(),
                                owners.stream().map(Optional::of))
                        .map(owner -> (Exam)
                                new PersonExam(profile, owner.orElse(null), persons.get(), setup.tenants(), exchange)))
                .toList();
    }

    private List<Exam> atMaskinporten(
            AltinnConfig altinn, MaskinportenConfig config, List<AppProfile> asked, List<InstanceOwner> owners) {
        var grants = new DirectGrants(config, clock);
        var issuer = new Issuer(Objects.requireNonNull(caller), config.issuer().orElse(NOWHERE), clock);
        var ways = new Ways(
                altinn.environment().name().toLowerCase(Locale.ROOT),
                new AltinnAddresses(altinn),
                caller,
                grants,
                issuer,
                setup.tenants());
        var exams = new ArrayList<Exam>(List.of(
                new KeyExam(grants), new IssuerExam(issuer, grants.client().missing()), new ClockExam(issuer)));
        if (owners.isEmpty()) {
            exams.add(tokens(asked, null, ways));
        }
        owners.forEach(owner -> exams.add(tokens(asked, owner, ways)));
        return exams;
    }

    private static Exam tokens(List<AppProfile> asked, @Nullable InstanceOwner owner, Ways ways) {
        var tries = asked.stream()
                .flatMap(profile -> tokens(profile, owner))
                .map(whose -> new TokenExam(whose, ways))
                .toList();
        return new OwnerExam(owner == null ? null : owner.masked(), tries);
    }

    private static Stream<Whose> tokens(AppProfile profile, @Nullable InstanceOwner owner) {
        var validations = profile.contents().prevalidations().stream()
                .map(PrevalidationRule::token)
                .distinct();
        return Stream.concat(
                        Stream.of(new Whose(profile, profile.token(), true, owner)),
                        validations.map(rule -> new Whose(profile, rule, false, owner)))
                .filter(whose -> isMaskinportens(whose.rule().kind()));
    }

    private static boolean asksMaskinporten(AppProfile profile) {
        return tokens(profile, (InstanceOwner) null).findAny().isPresent();
    }

    private static boolean isMaskinportens(Kind kind) {
        return kind == Kind.MASKINPORTEN || kind == Kind.TENANT;
    }

    @Override
    public void close() throws IOException {
        if (caller != null) {
            caller.close();
        }
    }
}
