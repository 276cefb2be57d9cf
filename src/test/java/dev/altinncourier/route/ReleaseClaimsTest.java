package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.altinn.Addresses;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.State;
import dev.altinncourier.journal.TestClock;
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
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may send what a submission had before it was corrected. */
class ReleaseClaimsTest {

    private static final String WRONG = "01";
    private static final String CORRECTED = "02";

    private Path base;
    private Journals database;
    private Journals.Node node;
    private OneSubmission one;
    private DuplicateCheck duplicates;

    @BeforeEach
    void correct(@TempDir Path temp) throws Exception {
        base = temp;
        database = Journals.open(base, new TestClock());
        node = database.node("node");
        one = new OneSubmission(new OneProfile());
        duplicates = new DuplicateCheck(one, database.contents(), Addresses.of(Environment.SANDBOX));
        duplicates.check(submission(1, WRONG));
        duplicates.check(submission(1, CORRECTED));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasNeverHandedInMayBeSentByAnotherOnceTheCorrectedOneIsThrough() throws Exception {
        // When
        through(submission(1, CORRECTED));

        // Then
        assertThatCode(() -> duplicates.check(submission(2, WRONG))).doesNotThrowAnyException();
        assertThatThrownBy(() -> duplicates.check(submission(3, CORRECTED))).isInstanceOf(Refused.class);
    }

    @Test
    void whatItHadBeforeIsItsOwnWhileItIsUnderWay() {
        // Then
        assertThatThrownBy(() -> duplicates.check(submission(2, WRONG))).isInstanceOf(Refused.class);
    }

    private void through(Submission submission) throws Exception {
        var exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(submission);
        new ReleaseClaims(one, duplicates).process(exchange);
        node.submissions().finish(submission.id(), State.DONE, "word", base.resolve("done/x"));
    }

    private Submission submission(int number, String sum) {
        var id = SubmissionId.at(TestClock.START, new Random(number));
        var folder = base.resolve("work/" + id);
        node.submissions().receive(id, id.value(), "bidrag", folder);
        node.submissions().takeUp(id);
        var form = new Part("form", "in/skjema.xml", "skjema.xml", "application/xml", 10, sum);
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(form), Map.of(), null, null, false);
        return Submission.received(id, id.value(), "bidrag", folder, content);
    }

    private record OneProfile() implements ProfileCatalogue {
        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.of(new AppProfile(
                    id,
                    new AppName("ttd", Map.of(Environment.SANDBOX, "bidrag")),
                    new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                    new OwnerRule(OwnerRule.Type.ORGANISATION, null, null),
                    InstantiationMode.JSON,
                    List.of(),
                    new ProcessRule(List.of(), ProcessRule.Stop.END, null)));
        }

        @Override
        public Set<String> ids() {
            return Set.of("bidrag");
        }
    }
}
