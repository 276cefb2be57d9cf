package dev.altinncourier.doctor;

import dev.altinncourier.journal.JournalState;
import dev.altinncourier.login.LoginForecast.Outlook;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * What stands in the journal, for whoever can read it.
 *
 * @param journal how it is
 * @param logins how the persons' logins stand; empty where another courier has the journal
 */
public record Records(Callable<JournalState> journal, Optional<Supplier<List<Outlook>>> logins) {}
