package dev.altinncourier.doctor;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at everything at once, each look by itself and none for longer than {@link #LONGEST}: one that hangs or breaks says so,
 * and keeps nobody else from looking.
 */
public final class Doctor {

    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final Setup setup;
    private final Records records;
    private final Clock clock;

    /**
     * @param setup how the installation is set up
     * @param records what stands in the journal
     * @param clock of this machine
     */
    public Doctor(Setup setup, Records records, Clock clock) {
        this.setup = setup;
        this.records = records;
        this.clock = clock;
    }

    /** Looks, and says what was found. */
    public Diagnosis examine(Question question) throws InterruptedException {
        try (var round = new Round(setup, records, clock)) {
            return new Diagnosis(look(round.exams(question)));
        } catch (IOException | GeneralSecurityException e) {
            return new Diagnosis(List.of(Finding.wrong(
                    "settings", "", "no connection can be made (" + e + ")", "look at courier.altinn.ca-file")));
        }
    }

    private static List<Finding> look(List<Exam> exams) throws InterruptedException {
        var threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "doctor");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var end = System.nanoTime() + LONGEST.toNanos();
            var looks = exams.stream().map(exam -> threads.submit(exam::look)).toList();
            var findings = new ArrayList<Finding>();
            for (int i = 0; i < exams.size(); i++) {
                findings.addAll(await(exams.get(i), looks.get(i), end - System.nanoTime()));
            }
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Finding> await(Exam exam, Future<List<Finding>> look, long nanos) throws InterruptedException {
        try {
            return look.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of(Finding.wrong(
                    exam.check(),
                    exam.about(),
                    "no answer within " + LONGEST.toSeconds() + " s",
                    "look whether it can be reached from here"));
        } catch (ExecutionException e) {
            return List.of(Finding.wrong(
                    exam.check(), exam.about(), "cannot be looked at: " + e.getCause(), "report it, with this line"));
        }
    }
}
