package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftStateTest {

    private static final String IN_TASK =
            "{\"status\":{%s},\"process\":{\"currentTask\":{\"elementId\":\"Task_1\",\"altinnTaskType\":\"%s\"}}}";

    @ParameterizedTest
    @ValueSource(strings = {"data", "confirmation", "signing"})
    void anInstanceInATaskOfTheSendersIsADraft(String task) {
        assertThat(DraftState.in(Answers.json(200, IN_TASK.formatted("", task))))
                .contains(DraftState.DRAFT);
    }

    @Test
    void whatTheAuthorityHasIsSubmitted() {
        assertThat(DraftState.in(Answers.json(200, IN_TASK.formatted("", "feedback"))))
                .contains(DraftState.SUBMITTED);
    }

    @Test
    void whatHasEndedOrIsArchivedIsSubmitted() {
        var ended = "{\"process\":{\"ended\":\"2026-11-23T10:00:00Z\",\"currentTask\":null}}";
        var archived = IN_TASK.formatted("\"isArchived\":true", "data");
        assertThat(DraftState.in(Answers.json(200, ended))).contains(DraftState.SUBMITTED);
        assertThat(DraftState.in(Answers.json(200, archived))).contains(DraftState.SUBMITTED);
    }

    @Test
    void whatWasDeletedForGoodIsGone() {
        var deleted = IN_TASK.formatted("\"isHardDeleted\":true", "data");
        assertThat(DraftState.in(Answers.json(200, deleted))).contains(DraftState.GONE);
        assertThat(DraftState.in(Answers.json(404, "{\"title\":\"Not Found\",\"status\":404}")))
                .contains(DraftState.GONE);
    }

    @Test
    void anAnswerThatDoesNotTellIsNeitherGoneNorADraft() {
        assertThat(DraftState.in(Answers.html(404, null))).isEmpty();
        assertThat(DraftState.in(Answers.json(200, "{}"))).isEmpty();
        assertThat(DraftState.in(Answers.json(404, "\"Cannot lookup party: The exception was: 503\"")))
                .isEmpty();
    }
}
