package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettledEffectTest {

    private static final String DATA_MARK = "Task_1#2 data";

    private final SettledEffect effect = new SettledEffect();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Task_1, data,         2, -,                    false",
                "Task_2, confirmation, 3, -,                    true",
                "Task_1, data,         4, -,                    true",
                "-,      -,            0, 2026-11-23T16:30:00Z, true",
                "-,      -,            0, -,                    false"
            })
    void nextShowsWhereTheProcessStandsElsewhere(
            @org.jspecify.annotations.Nullable String elementId,
            @org.jspecify.annotations.Nullable String type,
            int flow,
            @org.jspecify.annotations.Nullable String ended,
            boolean shows) {
        // Given
        var submission = Submissions.standing(new Task(elementId, type, flow, ended));

        // When
        var shown = shows(submission, Kind.NEXT, DATA_MARK);

        // Then
        assertThat(shown).isEqualTo(shows);
    }

    @Test
    void nextDoesNotShowWhereTheProcessWasNotRead() {
        // When
        var shown = shows(Submissions.standing(null), Kind.NEXT, DATA_MARK);

        // Then
        assertThat(shown).isFalse();
    }

    @Test
    void attachmentShowsByTypeNameAndSize() {
        // Given
        var submission = Submissions.of(Submissions.FORM, Submissions.PDF);
        var stored = Submissions.made(submission, Submissions.stored("certificate", "attest.pdf", 20480));
        var cut = Submissions.made(submission, Submissions.stored("certificate", "attest.pdf", 1024));

        // When
        var shown = shows(stored, Kind.POST_DATA, PartMark.of(Submissions.PDF));

        // Then
        assertThat(shown).isTrue();
        assertThat(shows(cut, Kind.POST_DATA, PartMark.of(Submissions.PDF))).isFalse();
        assertThat(shows(stored, Kind.POST_DATA, PartMark.of(Submissions.FORM))).isFalse();
    }

    @Test
    void postedFormShowsByItsType() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM), Submissions.stored("model1"));

        // When
        var shown = shows(submission, Kind.POST_DATA, PartMark.of(Submissions.FORM));

        // Then
        assertThat(shown).isTrue();
    }

    @Test
    void secondFormOfATypeDoesNotShowByTheFirst() {
        // Given
        var first = Submissions.form("in/a.xml");
        var second = Submissions.form("in/b.xml");
        var one = Submissions.made(Submissions.of(first, second), Submissions.stored("model1"));
        var two = Submissions.made(
                Submissions.of(first, second), Submissions.stored("model1"), Submissions.stored("model1"));

        // When
        var shown = shows(one, Kind.POST_DATA, PartMark.of(second));

        // Then
        assertThat(shown).isFalse();
        assertThat(shows(two, Kind.POST_DATA, PartMark.of(second))).isTrue();
    }

    @Test
    void overwrittenFormIsNeverTakenToBeStored() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM), Submissions.stored("model1"));

        // When
        var shown = shows(submission, Kind.PUT_DATA, PartMark.of(Submissions.FORM));

        // Then
        assertThat(shown).isFalse();
    }

    @Test
    void instantiationShowsOnceAnInstanceHasBeenTakenOver() {
        // Given
        var submission = Submissions.of(Submissions.FORM);

        // When
        var shown = shows(Submissions.made(submission), Kind.INSTANTIATE, "courier-test");

        // Then
        assertThat(shown).isTrue();
        assertThat(shows(submission, Kind.INSTANTIATE, "courier-test")).isFalse();
    }

    @Test
    void deletionShowsWhenTheElementIsListedNoMore() {
        // Given
        var removed = RemovedPart.of(Submissions.PDF).text();
        var submission = Submissions.of(Submissions.FORM);
        var listed = Submissions.made(submission, Submissions.stored("certificate", "attest.pdf", 20480));
        var gone = Submissions.made(submission, Submissions.stored("certificate", "another.pdf", 20480));

        // Then
        assertThat(shows(listed, Kind.DELETE_DATA, removed)).isFalse();
        assertThat(shows(gone, Kind.DELETE_DATA, removed)).isTrue();
    }

    /** A deletion that comes late would take what was kept, or sent, in the belief that it had no effect. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyTheSameBytesInTheSameElementMayBeSentAgainAtOnce(Kind kind) {
        // Then
        assertThat(effect.isRepeatable(kind)).isEqualTo(kind == Kind.PUT_DATA);
    }

    private boolean shows(Submission submission, Kind kind, String about) {
        return effect.shows(Profiles.json(), submission, kind, about);
    }
}
