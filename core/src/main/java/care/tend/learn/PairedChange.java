package care.tend.learn;

import java.util.List;

/**
 * By how much distress changes over a practice.
 *
 * <ul>
 *   <li>What: the middle of after minus before, with an interval; a person's own ratings, compared with nothing else.
 *   <li>Formula: the median of the Walsh averages (d(i) + d(j)) / 2 for i up to j (Hodges-Lehmann); the interval runs from
 *       the k-th smallest to the k-th largest of them, k the largest rank at which 1 - 2 P(T &lt; k) is 90 % or more, T the
 *       {@linkplain SignedRank signed-rank statistic}. Changes of 0 and equal changes stay in: all pairs count towards n
 *       and the ends belong to the interval, which can make it wider, never narrower, than its level asks.
 *   <li>Unit and range: points of the 0-10 rating, -10 to 10; below 0 where distress fell.
 *   <li>Source: Hodges and Lehmann (1963), Annals of Mathematical Statistics 34, 598-611; the interval: Hollander, Wolfe
 *       and Chicken (2014), Nonparametric Statistical Methods, 3rd edition, section 3.3; with equal changes: Noether
 *       (1967), Journal of the American Statistical Association 62, 184-188.
 *   <li>Limits: takes changes as symmetric around their middle and sessions as independent. Exact up to 200 pairs, then by
 *       the normal curve. It can't tell the practice from time passing: who starts at a peak mostly comes down from it
 *       anyway. When all changes are equal the interval has no width, which says that the ratings are alike, not that the
 *       next one will be.
 * </ul>
 */
public sealed interface PairedChange {
    /** Fewest pairs that allow an interval at 90 %. */
    int NEEDED = 5;

    /**
     * Works it out.
     *
     * @param pairs the rated sessions of one practice, in any order
     * @return the change, or that there is not enough yet
     */
    static PairedChange of(List<RatedPair> pairs) {
        if (pairs.size() < NEEDED) {
            return new NotEnoughYet(pairs.size(), NEEDED);
        }
        WalshAverages averages = new WalshAverages(pairs);
        IntervalRank interval = SignedRank.interval(pairs.size());
        int fell = (int) pairs.stream().filter(pair -> pair.change() < 0).count();
        int rose = (int) pairs.stream().filter(pair -> pair.change() > 0).count();
        return new Estimated(
                pairs.size(),
                averages.median(),
                averages.smallest(interval.rank()),
                averages.largest(interval.rank()),
                interval.confidence(),
                fell,
                pairs.size() - fell - rose,
                rose);
    }

    /**
     * Too few pairs to say anything about change.
     *
     * @param pairs how many there are
     * @param needed how many it takes
     */
    record NotEnoughYet(int pairs, int needed) implements PairedChange {}

    /**
     * The change with its interval.
     *
     * @param pairs how many pairs it rests on
     * @param estimate the middle of the changes, in points
     * @param low lower end of the interval, in points
     * @param high upper end of the interval, in points
     * @param confidence what the interval reaches, between 0.9 and 1; above 200 pairs the level itself, 0.9
     * @param fell in how many pairs distress was lower after
     * @param same in how many it was the same
     * @param rose in how many it was higher after
     */
    record Estimated(
            int pairs, double estimate, double low, double high, double confidence, int fell, int same, int rose)
            implements PairedChange {
        /** Returns what the interval allows to be said: a direction where it leaves 0 out. */
        public Direction direction() {
            if (high < 0) {
                return Direction.FELL;
            }
            return low > 0 ? Direction.ROSE : Direction.UNCLEAR;
        }
    }

    /** Where distress went over a practice. */
    enum Direction {
        /** The whole interval lies below 0. */
        FELL,
        /** The whole interval lies above 0. */
        ROSE,
        /** The interval holds 0. */
        UNCLEAR
    }
}
