package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationJobsTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));
    private static final String MARK = "prevalidate-1 in/a b.xml 01";

    private final TestClock clock = new TestClock();
    private final Path base;

    private Journals database;
    private ValidationJobs jobs;

    ValidationJobsTest(@TempDir Path base) {
        this.base = base;
    }

    @BeforeEach
    void open() {
        database = Journals.open(base, clock);
        database.submissions().receive(ID, "a", "courier-test", base.resolve("work/a"));
        takeUp();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aJobThatWasStartedIsKnownAfterALossOfPower() {
        // Given
        jobs.started(ID, MARK, "job-1");

        // When
        database.breakOff();
        database = Journals.open(base, clock);
        takeUp();

        // Then
        assertThat(jobs.running(ID, MARK)).contains("job-1");
        assertThat(jobs.starts(ID, MARK)).isEqualTo(1);
    }

    @Test
    void oneThatFailedIsStartedAnewAndCounted() {
        // Given
        jobs.started(ID, MARK, "job-1");
        jobs.failed(ID, MARK);
        assertThat(jobs.running(ID, MARK)).isEmpty();

        // When
        jobs.started(ID, MARK, "job-2");

        // Then
        assertThat(jobs.running(ID, MARK)).contains("job-2");
        assertThat(jobs.starts(ID, MARK)).isEqualTo(2);
    }

    @Test
    void anotherSeriesBeginsAnew() {
        // Given
        jobs.started(ID, MARK, "job-1");

        // When
        jobs.over(ID, MARK);

        // Then
        assertThat(jobs.running(ID, MARK)).isEmpty();
        assertThat(jobs.starts(ID, MARK)).isZero();
    }

    @Test
    void aContentThatWasCorrectedHasAJobOfItsOwn() {
        // When
        jobs.started(ID, MARK, "job-1");

        // Then
        assertThat(jobs.running(ID, "prevalidate-1 in/a b.xml 02")).isEmpty();
        assertThat(jobs.running(ID, "prevalidate-1 in/a b.xml 0")).isEmpty();
    }

    @Test
    void theWaitBeginsAnewInEachSeries() {
        // Given
        jobs.await(ID);
        clock.advance(Duration.ofMinutes(5));
        jobs.started(ID, MARK, "job-1");

        // Then
        assertThat(jobs.awaitedSince(ID)).contains(TestClock.START);
        jobs.await(ID);
        assertThat(jobs.awaitedSince(ID)).contains(clock.instant());
    }

    private void takeUp() {
        var node = database.node("node");
        node.leases().releaseEarlier();
        node.submissions().takeUp(ID);
        jobs = node.jobs();
    }
}
