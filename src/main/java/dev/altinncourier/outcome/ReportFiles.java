package dev.altinncourier.outcome;

import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.Task;
import dev.altinncourier.submission.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes the reports into a submission's folder, before it moves. A report is whole or not there, may be written again,
 * and replaces what an earlier round of the same submission left.
 */
@Singleton
@RegisterForReflection(
        targets = {
            Issue.class,
            RawAnswer.class,
            Task.class,
            Text.class,
            Checks.class,
            Checks.Remark.class,
            ErrorReport.class,
            ErrorReport.Draft.class,
            ErrorReport.Evidence.class,
            ErrorReport.Finding.class,
            ErrorReport.Redrive.class,
            ErrorReport.RemoteState.class,
            ErrorReport.StoredElement.class,
            Failure.Attempt.class,
            FetchedFile.class,
            InstanceReference.class,
            OriginalFile.class,
            ReadBack.class,
            ReadBack.Place.class,
            Receipt.class,
            Receipt.Passage.class,
            Receipt.Result.class,
            Receipt.SentPart.class,
            Receipt.Times.class,
            Receipt.Verdict.class,
            Receipt.Visit.class,
            PersonsTask.class,
            ReportHead.class,
            ReportHead.Owner.class,
            Ticket.class,
            Ticket.Period.class,
            Ticket.Place.class,
            Waiting.class
        })
public final class ReportFiles {

    private static final String RECEIPT = "receipt.json";
    private static final String ERROR = "error.json";
    private static final String ERROR_TEXT = "error.txt";
    private static final String READ_BACK = "read-back.json";
    private static final String CHECKS = "checks.json";
    private static final String WAITING = "waiting.json";
    private static final String TICKET = "ticket.json";
    private static final String TICKET_TEXT = "ticket.txt";

    private final ReportJson json = new ReportJson();
    private final CaseWorkerText text;
    private final TicketText tickets;

    public ReportFiles(FoldersConfig config) {
        this.text = new CaseWorkerText(config.zone());
        this.tickets = new TicketText(config.zone());
    }

    /** Writes {@code receipt.json}. */
    public void write(Path folder, Receipt receipt) throws IOException {
        DurableFolder.write(folder.resolve(RECEIPT), json.of(receipt));
        remove(folder, WAITING, TICKET, TICKET_TEXT, ERROR, ERROR_TEXT);
    }

    /** Writes {@code error.json} and {@code error.txt}. */
    public void write(Path folder, ErrorReport report) throws IOException {
        DurableFolder.write(folder.resolve(ERROR_TEXT), text.of(report).getBytes(StandardCharsets.UTF_8));
        DurableFolder.write(folder.resolve(ERROR), json.of(report));
        remove(folder, WAITING, TICKET, TICKET_TEXT, RECEIPT);
    }

    /** Writes {@code waiting.json}. */
    public void write(Path folder, Waiting waiting) throws IOException {
        DurableFolder.write(folder.resolve(WAITING), json.of(waiting));
    }

    /** Writes {@code ticket.json} and {@code ticket.txt}. */
    public void write(Path folder, Ticket ticket) throws IOException {
        DurableFolder.write(folder.resolve(TICKET_TEXT), tickets.of(ticket).getBytes(StandardCharsets.UTF_8));
        DurableFolder.write(folder.resolve(TICKET), json.of(ticket));
    }

    /** Takes a ticket away that has been done. */
    public void removeTicket(Path folder) throws IOException {
        remove(folder, TICKET, TICKET_TEXT);
    }

    /** Writes {@code read-back.json}. */
    public void write(Path folder, ReadBack readBack) throws IOException {
        DurableFolder.write(folder.resolve(READ_BACK), json.of(readBack));
    }

    /** What {@code read-back.json} says; empty where nothing was read back. */
    public Optional<ReadBack> readBack(Path folder) throws IOException {
        var file = folder.resolve(READ_BACK);
        return Files.exists(file) ? Optional.of(json.read(Files.readAllBytes(file), ReadBack.class)) : Optional.empty();
    }

    /** Writes {@code checks.json}; where nothing was remarked there is none. */
    public void write(Path folder, Checks checks) throws IOException {
        if (checks.remarks().isEmpty()) {
            remove(folder, CHECKS);
        } else {
            DurableFolder.write(folder.resolve(CHECKS), json.of(checks));
        }
    }

    /** What {@code checks.json} says. */
    public Checks checks(Path folder) throws IOException {
        var file = folder.resolve(CHECKS);
        return Files.exists(file) ? json.read(Files.readAllBytes(file), Checks.class) : Checks.NONE;
    }

    /** The verdict in {@code receipt.json}, or the rule in {@code error.json}: one of the two is there at the end. */
    public String word(Path folder) throws IOException {
        var receipt = folder.resolve(RECEIPT);
        boolean through = Files.exists(receipt);
        var report = json.tree(Files.readAllBytes(through ? receipt : folder.resolve(ERROR)));
        return report.path(through ? "verdict" : "rule").asText();
    }

    private static void remove(Path folder, String... stale) throws IOException {
        for (var name : stale) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
