package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.altinn.Addresses;
import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.outcome.RedriveRequest;
import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.ContentRule;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.InstantiationRule;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.profile.Template;
import dev.altinncourier.route.ExamineCandidate.Owner;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a simplified instantiation that lost its answer may have left, and who says whether it did. */
class CandidatesTest {

    private static final String FIRST = "500000/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6";
    private static final String SECOND = "500000/4b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6";
    private static final Duration LONG = new Patience().settle().plusMillis(1);

    private final TestClock clock = new TestClock();
    private final ClockWatch watch = new ClockWatch(clock, () -> clock.millis() * 1_000_000);
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private TwoSubmissions both;
    private CandidateSearch search;
    private JudgeCandidates judge;

    @BeforeEach
    void open(@TempDir Path base) {
        both = TwoSubmissions.in(base, clock);
        search = new CandidateSearch(
                Addresses.instances(Environment.SANDBOX), both.database().others());
        judge = new JudgeCandidates(new OneSubmission(new OneProfile()), new SettleTime(new Patience(), watch));
        exchange.getMessage().setBody(both.one());
        FoundInstances.FOUND.set(exchange, new FoundInstances(List.of(), 1));
        Variable.UNKNOWN.set(
                exchange, new CallRecord("INSTANTIATE", "bidrag", TestClock.START, null, Result.OPEN, TestClock.START));
    }

    @AfterEach
    void close() {
        both.close();
    }

    @Test
    void withoutOurIdInAFormNothingTells() {
        assertThat(found(profile(null), page(FIRST, SECOND)).untold())
                .extracting(Instance::id)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void withOurIdInAFormItIsSearchedFor() {
        // When
        var found = found(profile("${id}"), page(FIRST));

        // Then
        assertThat(found.untold()).isEmpty();
        assertThat(found.unread())
                .extracting(candidate -> candidate.instance().id())
                .containsExactly(FIRST);
    }

    @Test
    void whatAnotherSubmissionHasIsNoCandidate() {
        // Given
        both.node().submissions().save(both.other().with(new Instance(FIRST, "link", List.of(), null)));

        // Then
        assertThat(found(profile(null), page(FIRST, SECOND)).untold())
                .extracting(Instance::id)
                .containsExactly(SECOND);
    }

    @Test
    void anInstanceWithoutAFormMayStillGetIt() {
        // Given
        var page = page(FIRST).replace("model1", "certificate");

        // Then
        assertThat(found(profile("${id}"), page).untold()).hasSize(1);
    }

    @Test
    void nobodyIsAskedBeforeTheSettleTimeIsOver() {
        // Given
        Candidates.CANDIDATES.set(exchange, found(profile(null), page(FIRST)));

        // Then
        assertThat(catchThrowableOfType(OutcomeUnknown.class, () -> judge.process(exchange)))
                .isNotNull();
    }

    @Test
    void thenAnOperatorIsAskedWithTheInstancesNamed() {
        // Given
        Candidates.CANDIDATES.set(exchange, found(profile(null), page(FIRST, SECOND)));
        clock.advance(LONG);

        // When
        var asked = catchThrowableOfType(OperatorNeeded.class, () -> judge.process(exchange));

        // Then
        assertThat(asked.problem().category()).isEqualTo(Category.UNKNOWN_OUTCOME);
        assertThat(asked.problem().issues()).extracting(Issue::text).anyMatch(text -> text.contains(FIRST));
        assertThat(asked.problem().issues()).extracting(Issue::text).anyMatch(text -> text.contains(SECOND));
    }

    @Test
    void theOperatorsWordCountsForTheCallsBeforeItAlone() throws Exception {
        // Given
        Candidates.CANDIDATES.set(exchange, found(profile(null), page(FIRST)));
        clock.advance(LONG);
        Files.createDirectories(both.one().folder());
        new RedriveRequest(true, TestClock.START.minusMillis(1))
                .writeTo(both.one().folder());
        var before = catchThrowableOfType(OperatorNeeded.class, () -> judge.process(exchange));

        // When
        new RedriveRequest(true, clock.instant()).writeTo(both.one().folder());

        // Then
        assertThat(before).isNotNull();
        assertThatCode(() -> judge.process(exchange)).doesNotThrowAnyException();
    }

    @Test
    void ourIdIsFoundWhereverTheStreamIsCut() throws Exception {
        for (int start = 16_384 - 27; start <= 16_384; start++) {
            // Given
            var form = "x".repeat(start) + both.one().id().value() + "y";

            // Then
            assertThat(ownerOf(form)).isEqualTo(Owner.OURS);
        }
    }

    @Test
    void anIdOfAnotherSubmissionMakesTheFormAnothers() throws Exception {
        assertThat(ownerOf("<ref>" + both.other().id().value() + "</ref>")).isEqualTo(Owner.ANOTHERS);
    }

    /** A prefill that the app does not take leaves no trace: nothing may be concluded from its absence. */
    @Test
    void aFormWithoutAnyIdTellsNothingAndIsAskedFor() throws Exception {
        // Given
        var found = found(profile("${id}"), page(FIRST));

        // When
        var owner = ownerOf("<Skjema>" + "x".repeat(50_000) + "</Skjema>");

        // Then
        assertThat(owner).isEqualTo(Owner.UNTOLD);
        assertThat(found.afterForm().untold()).extracting(Instance::id).containsExactly(FIRST);
        assertThat(found.afterForm().unread()).isEmpty();
    }

    private Owner ownerOf(String form) throws IOException {
        return ExamineCandidate.ownerOf(
                new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)),
                both.one().id());
    }

    private Candidates found(AppProfile profile, String page) {
        var answer = new AltinnAnswer(
                200, "application/json", null, new AltinnAnswer.Bytes(page.getBytes(StandardCharsets.UTF_8)));
        return search.in(answer, profile, both.one(), Candidates.NONE);
    }

    private static String page(String... ids) {
        var instances = List.of(ids).stream()
                .map(id -> "{\"id\":\"" + id + "\",\"data\":[{\"id\":\"" + id.substring(id.indexOf('/') + 1)
                        + "\",\"dataType\":\"model1\"}]}")
                .toList();
        return "{\"instances\":[" + String.join(",", instances) + "]}";
    }

    private static AppProfile profile(@Nullable String reference) {
        Map<String, Template> prefill = reference == null ? Map.of() : Map.of("ref", Template.of(reference));
        var form = new FileRule(
                "skjema",
                new Match(null, null),
                "model1",
                true,
                List.of("application/xml"),
                new FileName(null, true),
                new Count(1, 1, 1000));
        return new AppProfile(
                TwoSubmissions.PROFILE,
                new AppName("ttd", Map.of(Environment.SANDBOX, "bidrag")),
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                new OwnerRule(OwnerRule.Type.ORGANISATION, null, null),
                new InstantiationRule(InstantiationMode.SIMPLIFIED, Map.of(), Map.of(), prefill),
                new ContentRule(List.of(form), Map.of(), List.of(), List.of()),
                new ProcessRule(List.of(), ProcessRule.Stop.END, null));
    }

    private record OneProfile() implements ProfileCatalogue {
        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.of(profile(null));
        }

        @Override
        public Set<String> ids() {
            return Set.of(TwoSubmissions.PROFILE);
        }
    }
}
