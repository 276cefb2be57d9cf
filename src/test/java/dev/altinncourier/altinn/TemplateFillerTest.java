package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.Template;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands for {@code ${name}} in a profile. */
class TemplateFillerTest {

    private final TemplateFiller filler = new TemplateFiller(Addresses.of(Environment.SANDBOX));
    private final Submission submission = submission();

    @Test
    void variablesAndCouriersOwnNamesAreFilledIn() throws Exception {
        assertThat(filler.fill(Template.of("a ${aar}/${key}/${id} ${aar}"), submission))
                .isEqualTo("a 20/25 å/lønn/" + Submissions.ID.value() + " 20/25 å");
    }

    @Test
    void anAddressKeepsItsShapeWhateverTheValues() throws Exception {
        // Given
        var made = submission.with(Submissions.instance(Submissions.DATA_TASK));

        // When
        var address = filler.address(
                Template.of("${platform}/x/${aar}/${owner}/${instanceId}/${jobId}"),
                made,
                Map.of(Known.JOB_ID, "a?b#c"));

        // Then
        assertThat(address)
                .isEqualTo(
                        "http://localhost:8085/x/20%2F25%20%C3%A5/897069650/" + Submissions.INSTANCE_ID + "/a%3Fb%23c");
    }

    @Test
    void aValueThatIsNotKnownIsForAnOperator() {
        var failure = catchThrowableOfType(
                OperatorNeeded.class, () -> filler.fill(Template.of("${instanceId} ${nyere}"), submission));
        assertThat(failure.problem().category()).isEqualTo(Category.CONFIGURATION);
    }

    private static Submission submission() {
        var owner = InstanceOwner.organisation(Submissions.ORGANISATION);
        var content = new Content(owner, List.of(Submissions.FORM), Map.of("aar", "20/25 å"), null, null, false);
        return Submission.received(Submissions.ID, "lønn", "courier-test", Path.of("work"), content);
    }
}
