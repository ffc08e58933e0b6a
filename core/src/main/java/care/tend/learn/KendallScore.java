package care.tend.learn;

import java.util.Arrays;

/**
 * How far the interval around a slope reaches.
 *
 * <ul>
 *   <li>What: the null distribution of the number of pairs of days of which the later has the lower value, when every
 *       order of the values is as likely as any other.
 *   <li>Formula: without equal values p(n, d) = (p(n-1, d) + p(n-1, d-1) + ... + p(n-1, d-n+1)) / n; with equal values
 *       normal with mean n(n-1)/4 and variance (n(n-1)(2n+5) - sum of t(t-1)(2t+5)) / 72, t running over the sizes of the
 *       groups of equal values.
 *   <li>Unit and range: a count from 0 to n(n-1)/2.
 *   <li>Source: Kendall (1938), Biometrika 30, 81-93; the variance with equal values: Sen (1968), Journal of the American
 *       Statistical Association 63, 1379-1389, equation 2.6 (there for twice the count).
 *   <li>Limits: n of 5 or more; one value for each day. Medians of ratings from 0 to 10 take 21 values, so beyond 21 days
 *       some are equal and the normal curve is always the one in use.
 * </ul>
 */
final class KendallScore {
    private KendallScore() {}

    /** Returns where the interval over the ordered slopes between all pairs of these values ends. */
    static IntervalRank interval(double[] values) {
        double ties = tieTerm(values);
        if (ties == 0) {
            return IntervalRank.exact(probabilities(values.length));
        }
        double n = values.length;
        double variance = (n * (n - 1) * (2 * n + 5) - ties) / 72;
        return IntervalRank.approximate(n * (n - 1) / 4, Math.sqrt(variance));
    }

    private static double tieTerm(double[] values) {
        double[] ordered = values.clone();
        Arrays.sort(ordered);
        double term = 0;
        int start = 0;
        for (int i = 1; i <= ordered.length; i++) {
            if (i == ordered.length || ordered[i] != ordered[start]) {
                double equal = i - start;
                term += equal * (equal - 1) * (2 * equal + 5);
                start = i;
            }
        }
        return term;
    }

    private static double[] probabilities(int count) {
        double[] probability = new double[count * (count - 1) / 2 + 1];
        probability[0] = 1;
        for (int n = 2; n <= count; n++) {
            double[] before = probability.clone();
            double window = 0;
            for (int d = 0; d < probability.length; d++) {
                window += before[d] - (d >= n ? before[d - n] : 0);
                probability[d] = window / n;
            }
        }
        return probability;
    }
}
