package care.tend.learn;

import java.util.List;

/**
 * Where the ratings of a scale lie: the middle one, and the range of the middle half.
 *
 * <ul>
 *   <li>What: median, lower and upper quartile of the ratings as they were given.
 *   <li>Formula: with the ratings in order x(0) to x(n-1) and h = (n-1)p for p = 1/4, 1/2, 3/4: x(floor h) + (h - floor
 *       h)(x(floor h + 1) - x(floor h)).
 *   <li>Unit and range: points of the 0-10 rating, in steps of a quarter.
 *   <li>Source: Hyndman and Fan (1996), The American Statistician 50, 361-365, definition 7.
 *   <li>Limits: describes the moments at which the person checked in, which are rarely a fair sample of all moments.
 * </ul>
 *
 * @param count how many ratings
 * @param median half of them lie at or below it
 * @param lower a quarter of them lies at or below it
 * @param upper a quarter of them lies at or above it
 */
public record Spread(int count, double median, double lower, double upper) {
    /** Describes one rating or more. */
    static Spread of(List<DatedRating> ratings) {
        int[] ordered = ratings.stream().mapToInt(DatedRating::value).sorted().toArray();
        return new Spread(ordered.length, quantile(ordered, 0.5), quantile(ordered, 0.25), quantile(ordered, 0.75));
    }

    private static double quantile(int[] ordered, double share) {
        double position = (ordered.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, ordered.length - 1);
        return ordered[below] + (position - below) * (ordered[above] - ordered[below]);
    }
}
