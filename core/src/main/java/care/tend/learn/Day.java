package care.tend.learn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import care.tend.ledger.CheckIn;
import care.tend.ledger.JournalEntry;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import care.tend.ledger.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day on which the person came. A day away has none: it leaves neither a gap nor a mark.
 *
 * @param date as the person's own clock showed it
 * @param visits check-ins, practice sessions and journal entries of that day
 * @param distress mean of the day's check-ins, 0 to 10; absent where none rates it
 * @param threat likewise
 * @param care likewise
 */
public record Day(
        LocalDate date,
        int visits,
        @Nullable Double distress,
        @Nullable Double threat,
        @Nullable Double care) {
    /**
     * Lists the days on which the person came.
     *
     * @param checkIns all check-ins
     * @param sessions all practice sessions
     * @param journal all journal entries
     * @return one for each such day, in order
     */
    public static List<Day> listOf(List<CheckIn> checkIns, List<PracticeSession> sessions, List<JournalEntry> journal) {
        List<Statement> visits = new ArrayList<>(checkIns);
        visits.addAll(sessions);
        visits.addAll(journal);
        Map<LocalDate, List<Statement>> byDate =
                visits.stream().collect(groupingBy(visit -> visit.effective().localDate(), TreeMap::new, toList()));
        return byDate.entrySet().stream()
                .map(day -> of(day.getKey(), day.getValue()))
                .toList();
    }

    private static Day of(LocalDate date, List<Statement> visits) {
        List<CheckIn> checkIns = visits.stream()
                .filter(CheckIn.class::isInstance)
                .map(CheckIn.class::cast)
                .toList();
        return new Day(
                date,
                visits.size(),
                mean(checkIns, CheckIn::distress),
                mean(checkIns, CheckIn::threat),
                mean(checkIns, CheckIn::care));
    }

    private static @Nullable Double mean(List<CheckIn> checkIns, Function<CheckIn, @Nullable Rating> scale) {
        OptionalDouble mean = DatedRating.listOf(checkIns, scale).stream()
                .mapToInt(DatedRating::value)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
