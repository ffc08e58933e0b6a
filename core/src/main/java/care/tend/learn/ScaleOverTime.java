package care.tend.learn;

import care.tend.ledger.CheckIn;
import care.tend.ledger.Rating;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the check-ins say on one of their scales: distress, threat or care. */
public sealed interface ScaleOverTime {
    /** Fewest ratings that are described. */
    int NEEDED = 5;

    /** Length of the recent stretch, in calendar days; its last day is that of the last check-in. */
    int RECENT_DAYS = 28;

    /** How far back the slope looks, in calendar days up to that of the last check-in. */
    int SLOPE_DAYS = 400;

    /** Works it out from check-ins in the order in which they happened. */
    static ScaleOverTime of(List<CheckIn> checkIns, Function<CheckIn, @Nullable Rating> scale) {
        List<DatedRating> ratings = DatedRating.listOf(checkIns, scale);
        if (ratings.size() < NEEDED) {
            return new NotEnoughYet(ratings.size(), NEEDED);
        }
        LocalDate lastDay = checkIns.getLast().effective().localDate();
        List<DatedRating> recent = lastDays(RECENT_DAYS, lastDay, ratings);
        return new Described(
                Spread.of(ratings),
                recent.size() < NEEDED ? null : Spread.of(recent),
                Slope.find(lastDays(SLOPE_DAYS, lastDay, ratings)).orElse(null));
    }

    private static List<DatedRating> lastDays(int days, LocalDate lastDay, List<DatedRating> ratings) {
        LocalDate before = lastDay.minusDays(days);
        return ratings.stream().filter(rating -> rating.date().isAfter(before)).toList();
    }

    /**
     * Too few ratings to describe.
     *
     * @param count how many there are
     * @param needed how many it takes
     */
    record NotEnoughYet(int count, int needed) implements ScaleOverTime {}

    /**
     * The scale, described.
     *
     * @param all every rating
     * @param recent the ratings of the last 28 days before and with the last check-in; absent below five
     * @param slope which way it moves over the last 400 days; absent below five days or where they lie within 14
     */
    record Described(
            Spread all, @Nullable Spread recent, @Nullable Slope slope) implements ScaleOverTime {}
}
