package care.tend.learn;

/**
 * Where an interval built on ranks ends: at the {@code rank}-th smallest and the {@code rank}-th largest of the ordered
 * values. The interval misses the true value when a count, whose distribution is known and symmetric, falls below the
 * rank on either side.
 *
 * @param rank counted from 1
 * @param confidence how often such an interval holds the true value, between 0 and 1
 */
record IntervalRank(long rank, double confidence) {
    /** The confidence that every interval in Tend reaches. */
    static final double LEVEL = 0.90;

    private static final double TAIL = 0.05;

    /** Quantile of the standard normal distribution at 0.95. */
    private static final double NORMAL_QUANTILE = 1.6448536269514722;

    /** Refuses a rank that names no value: with so little, no interval reaches the level. */
    IntervalRank {
        if (rank < 1) {
            throw new IllegalArgumentException("too few values for an interval");
        }
    }

    /**
     * Finds the narrowest interval that reaches the level.
     *
     * @param probabilities of the count being 0, 1, 2 and so on
     * @return the rank, with the confidence it reaches
     */
    static IntervalRank exact(double[] probabilities) {
        int rank = 0;
        double below = 0;
        while (below + probabilities[rank] <= TAIL) {
            below += probabilities[rank];
            rank++;
        }
        return new IntervalRank(rank, 1 - 2 * below);
    }

    /**
     * Finds the rank by the normal approximation, rounded outwards.
     *
     * @param mean of the count
     * @param standardDeviation of the count
     * @return the rank, with the level as its confidence
     */
    static IntervalRank approximate(double mean, double standardDeviation) {
        return new IntervalRank((long) Math.floor(mean - NORMAL_QUANTILE * standardDeviation), LEVEL);
    }
}
