package care.tend.learn;

/**
 * How far the interval around the middle of paired changes reaches.
 *
 * <ul>
 *   <li>What: the null distribution of the signed-rank statistic, the sum of those of the ranks 1 to n that carry a plus
 *       when each sign is tossed like a coin.
 *   <li>Formula: p(i, t) = (p(i-1, t) + p(i-1, t-i)) / 2, starting from p(0, 0) = 1; above {@value #EXACT_UP_TO} pairs
 *       normal with mean n(n+1)/4 and variance n(n+1)(2n+1)/24.
 *   <li>Unit and range: a count from 0 to n(n+1)/2.
 *   <li>Source: Wilcoxon (1945), Biometrics Bulletin 1, 80-83; the interval from it: Hollander, Wolfe and Chicken (2014),
 *       Nonparametric Statistical Methods, 3rd edition, section 3.3.
 *   <li>Limits: n of 5 or more; four pairs reach 87.5 %, never 90 %.
 * </ul>
 */
final class SignedRank {
    /** Most pairs for which the distribution is counted out; beyond it the normal curve is as close as a rank. */
    static final int EXACT_UP_TO = 200;

    private SignedRank() {}

    /** Returns where the interval over the ordered Walsh averages of so many pairs ends. */
    static IntervalRank interval(int pairs) {
        if (pairs <= EXACT_UP_TO) {
            return IntervalRank.exact(probabilities(pairs));
        }
        double n = pairs;
        return IntervalRank.approximate(n * (n + 1) / 4, Math.sqrt(n * (n + 1) * (2 * n + 1) / 24));
    }

    private static double[] probabilities(int pairs) {
        double[] probability = new double[pairs * (pairs + 1) / 2 + 1];
        probability[0] = 1;
        for (int rank = 1; rank <= pairs; rank++) {
            for (int sum = rank * (rank + 1) / 2; sum >= 0; sum--) {
                double plus = sum >= rank ? probability[sum - rank] : 0;
                probability[sum] = (probability[sum] + plus) / 2;
            }
        }
        return probability;
    }
}
