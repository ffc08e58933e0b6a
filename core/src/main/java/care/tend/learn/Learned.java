package care.tend.learn;

import care.tend.ledger.CheckIn;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.Ledger;
import care.tend.ledger.PracticeSession;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person may learn from their own ledger, as it stands: a pure function of it, without a clock. Totals only
 * grow while nothing is removed; days away leave no mark.
 *
 * @param days the days on which the person came, in order
 * @param practices before and after, practice by practice, in the order in which the person first did them
 * @param checkIns all check-ins
 * @param pages journal entries
 * @param unopened entries that are kept but don't open, and so are part of nothing above
 */
public record Learned(
        List<Day> days, List<BeforeAndAfter> practices, CheckInsOverTime checkIns, int pages, int unopened) {
    /** Copies the lists. */
    public Learned {
        days = List.copyOf(days);
        practices = List.copyOf(practices);
    }

    /**
     * Reads it out of the ledger.
     *
     * @param ledger opened
     * @return what it says
     */
    public static Learned from(Ledger ledger) {
        List<CheckIn> checkIns = ledger.checkIns();
        List<PracticeSession> sessions = ledger.practiceSessions();
        List<JournalEntry> pages = ledger.journalEntries();
        return new Learned(
                Day.listOf(checkIns, sessions, pages),
                BeforeAndAfter.listOf(sessions),
                CheckInsOverTime.of(checkIns),
                pages.size(),
                ledger.unopened().size());
    }

    /** Returns how often the person came: every check-in, practice session and journal entry is one visit. */
    public int visits() {
        return days.stream().mapToInt(Day::visits).sum();
    }

    /** Returns the first day on which the person came, if there is one. */
    public @Nullable LocalDate firstDay() {
        return days.isEmpty() ? null : days.getFirst().date();
    }
}
