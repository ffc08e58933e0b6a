package care.tend.learn;

import java.util.List;
import java.util.Optional;

/**
 * Which way a scale moves, by how much in a week.
 *
 * <ul>
 *   <li>What: the middle one of the slopes between all pairs of days (Theil-Sen), each day by the median of its ratings,
 *       with an interval.
 *   <li>Formula: the median of 7 (y(j) - y(i)) / (t(j) - t(i)) over all days i before j; the interval runs from the k-th
 *       smallest to the k-th largest of them, k from {@linkplain KendallScore Kendall's score}: by its exact distribution
 *       while no two days have the same median, otherwise by the normal curve with the correction for equal values.
 *   <li>Unit and range: points of the 0-10 rating in a week, -70 to 70; below 0 where the ratings fall.
 *   <li>Source: Theil (1950), Proceedings of the Royal Netherlands Academy of Sciences 53, 386-392, 521-525 and 1397-1412;
 *       Sen (1968), Journal of the American Statistical Association 63, 1379-1389.
 *   <li>Limits: from 5 days that lie over 14 days or more; 90 % confidence if days are independent and the change is
 *       steady. Where a day resembles the day before, as moods do, the interval is too narrow.
 * </ul>
 *
 * @param estimate the middle slope, in points a week
 * @param low lower end of the interval, in points a week
 * @param high upper end of the interval, in points a week
 */
public record Slope(double estimate, double low, double high) {
    /** Fewest days with a rating. */
    public static final int NEEDED = 5;

    /** Fewest days from the first to the last of them. */
    public static final int NEEDED_REACH_DAYS = 14;

    private static final int WEEK_DAYS = 7;

    /** Finds the slope; all pairs of days are compared, so the caller limits how far back the ratings go. */
    static Optional<Slope> find(List<DatedRating> ratings) {
        DailyMedians medians = new DailyMedians(ratings);
        if (medians.count() < NEEDED || medians.reach() < NEEDED_REACH_DAYS) {
            return Optional.empty();
        }
        double[] slopes = medians.slopes(WEEK_DAYS);
        int rank = (int) KendallScore.interval(medians.values()).rank();
        double middle = (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2;
        return Optional.of(new Slope(middle, slopes[rank - 1], slopes[slopes.length - rank]));
    }

    /** Returns what the interval allows to be said: a direction where it leaves 0 out. */
    public Direction direction() {
        if (high < 0) {
            return Direction.FALLING;
        }
        return low > 0 ? Direction.RISING : Direction.UNCLEAR;
    }

    /** Which way a scale moves. */
    public enum Direction {
        /** The whole interval lies below 0. */
        FALLING,
        /** The whole interval lies above 0. */
        RISING,
        /** The interval holds 0. */
        UNCLEAR
    }
}
