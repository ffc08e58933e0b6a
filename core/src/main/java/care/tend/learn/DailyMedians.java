package care.tend.learn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One value for each day with a rating, so that a day of many check-ins weighs as much as a day of one.
 */
final class DailyMedians {
    /** Counted from 1970-01-01, growing. */
    private final long[] days;

    /** The median of each of these days. */
    private final double[] values;

    DailyMedians(List<DatedRating> ratings) {
        Map<LocalDate, List<DatedRating>> byDate =
                ratings.stream().collect(groupingBy(DatedRating::date, TreeMap::new, toList()));
        days = byDate.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        values = byDate.values().stream()
                .mapToDouble(day -> Spread.of(day).median())
                .toArray();
    }

    int count() {
        return days.length;
    }

    double[] values() {
        return values;
    }

    /** Returns the days from the first to the last, 0 where there is one day or none. */
    long reach() {
        return days.length == 0 ? 0 : days[days.length - 1] - days[0];
    }

    /** Returns the slopes between all pairs of days, per so many days, in order. */
    double[] slopes(int perDays) {
        double[] slopes = new double[days.length * (days.length - 1) / 2];
        int next = 0;
        for (int later = 1; later < days.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                slopes[next++] = perDays * (values[later] - values[earlier]) / (days[later] - days[earlier]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }
}
