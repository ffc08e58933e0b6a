package care.tend.notice;

/**
 * The interval of a share.
 *
 * <p>What: the 95 % score interval of a share of so many. Formula: (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n).
 * Unit and range: 0 to 1. Source: Wilson 1927, J Am Stat Assoc 22:209. Limits: takes the counted for independent.
 */
final class Wilson {
    private static final double Z = 1.959964;

    private Wilson() {}

    static Interval interval(double counted, int count) {
        double share = counted / count;
        double middle = (share + Z * Z / (2 * count)) / (1 + Z * Z / count);
        double half = Z * Math.sqrt(share * (1 - share) / count + Z * Z / (4.0 * count * count)) / (1 + Z * Z / count);
        return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half), count);
    }
}
